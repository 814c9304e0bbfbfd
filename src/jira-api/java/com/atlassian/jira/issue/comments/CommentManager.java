package com.atlassian.jira.issue.comments;

public interface CommentManager {
  java.util.List<com.atlassian.jira.issue.comments.Comment> getComments(com.atlassian.jira.issue.Issue issue);
  com.atlassian.jira.issue.comments.Comment getCommentById(java.lang.Long commentId);
  java.util.List<com.atlassian.jira.issue.comments.Comment> getCommentsForUser(com.atlassian.jira.issue.Issue issue, com.atlassian.jira.user.ApplicationUser user);

  com.atlassian.jira.issue.comments.Comment create(com.atlassian.jira.issue.Issue issue, com.atlassian.jira.user.ApplicationUser author, java.lang.String body, java.lang.String groupLevel, java.lang.Long roleLevelId, java.util.Date created, java.util.Map<java.lang.String, com.atlassian.jira.util.json.JSONObject> commentProperties, boolean dispatchEvent);
}
