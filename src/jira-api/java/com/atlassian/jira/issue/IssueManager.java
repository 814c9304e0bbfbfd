package com.atlassian.jira.issue;

public interface IssueManager {
  com.atlassian.jira.issue.MutableIssue getIssueObject(java.lang.Long id) throws com.atlassian.jira.exception.DataAccessException;
  com.atlassian.jira.issue.MutableIssue getIssueObject(java.lang.String key) throws com.atlassian.jira.exception.DataAccessException;
  com.atlassian.jira.issue.MutableIssue getIssueByCurrentKey(java.lang.String key) throws com.atlassian.jira.exception.DataAccessException;
  com.atlassian.jira.issue.Issue updateIssue(com.atlassian.jira.user.ApplicationUser user, com.atlassian.jira.issue.MutableIssue issue, com.atlassian.jira.issue.UpdateIssueRequest updateIssueRequest);
  java.util.Collection<java.lang.Long> getIssueIdsForProject(java.lang.Long projectId);
}
