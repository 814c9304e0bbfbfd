package com.atlassian.sal.api;

public interface ApplicationProperties {
  java.lang.String getBaseUrl(com.atlassian.sal.api.UrlMode urlMode);
}
