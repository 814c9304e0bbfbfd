package com.atlassian.jira.issue.comments;

public interface CommentManager {
  java.util.List<com.atlassian.jira.issue.comments.Comment> getComments(com.atlassian.jira.issue.Issue issue);
  com.atlassian.jira.issue.comments.Comment getCommentById(java.lang.Long commentId);
}
