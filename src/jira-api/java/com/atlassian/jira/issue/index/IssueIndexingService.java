package com.atlassian.jira.issue.index;

public interface IssueIndexingService {
  void reIndex(com.atlassian.jira.issue.Issue issue) throws com.atlassian.jira.issue.index.IndexException;
}
