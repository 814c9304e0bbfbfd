package com.atlassian.jira.security;

public interface PermissionManager {
  boolean hasPermission(com.atlassian.jira.security.plugin.ProjectPermissionKey permissionKey, com.atlassian.jira.issue.Issue issue, com.atlassian.jira.user.ApplicationUser user);
  boolean hasPermission(com.atlassian.jira.security.plugin.ProjectPermissionKey permissionKey, com.atlassian.jira.project.Project project, com.atlassian.jira.user.ApplicationUser user);
  boolean hasPermission(com.atlassian.jira.security.plugin.ProjectPermissionKey permissionKey, com.atlassian.jira.project.Project project, com.atlassian.jira.user.ApplicationUser user, boolean issueCreation);
}
