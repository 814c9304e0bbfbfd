package com.atlassian.webresource.api.assembler;

public interface RequiredResources {
  RequiredResources requireWebResource(java.lang.String moduleCompleteKey);
}
