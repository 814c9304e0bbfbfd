package com.atlassian.jira;

public interface JiraDataType {
  boolean matches(JiraDataType otherType);
}
