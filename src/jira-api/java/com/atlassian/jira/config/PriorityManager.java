package com.atlassian.jira.config;

public interface PriorityManager {
  java.util.List<com.atlassian.jira.issue.priority.Priority> getPriorities();
  com.atlassian.jira.issue.priority.Priority getPriority(java.lang.String id);
}
