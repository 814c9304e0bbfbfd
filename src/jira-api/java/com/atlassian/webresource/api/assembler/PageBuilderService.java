package com.atlassian.webresource.api.assembler;

public interface PageBuilderService {
  com.atlassian.webresource.api.assembler.WebResourceAssembler assembler();
}
