package com.atlassian.sal.api.auth;

public interface LoginUriProvider {
  java.net.URI getLoginUri(java.net.URI returnUri);
}
