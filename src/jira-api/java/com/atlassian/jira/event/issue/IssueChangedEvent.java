package com.atlassian.jira.event.issue;

public interface IssueChangedEvent {
  com.atlassian.jira.issue.Issue getIssue();
  java.util.Optional<com.atlassian.jira.user.ApplicationUser> getAuthor();
  java.util.Optional<com.atlassian.jira.issue.comments.Comment> getComment();
  java.util.Collection<com.atlassian.jira.issue.history.ChangeItemBean> getChangeItems();
  java.util.Optional<com.atlassian.jira.event.operation.SpanningOperation> getSpanningOperation();
}
