package com.atlassian.jira.issue.changehistory;

public interface ChangeHistoryManager {
  java.util.List<com.atlassian.jira.issue.changehistory.ChangeHistory> getChangeHistories(com.atlassian.jira.issue.Issue issue);
}
