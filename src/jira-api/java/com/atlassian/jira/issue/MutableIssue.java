package com.atlassian.jira.issue;

public interface MutableIssue extends com.atlassian.jira.issue.Issue {
  void setAssignee(com.atlassian.jira.user.ApplicationUser assignee);
  void setPriorityId(java.lang.String priorityId);
}
