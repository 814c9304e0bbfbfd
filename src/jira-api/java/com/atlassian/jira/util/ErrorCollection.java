package com.atlassian.jira.util;

public interface ErrorCollection {
  java.util.Collection<java.lang.String> getErrorMessages();
  java.util.Map<java.lang.String, java.lang.String> getErrors();
  boolean hasAnyErrors();
}
