package com.atlassian.jira.security;

public interface GlobalPermissionManager {
  boolean hasPermission(com.atlassian.jira.permission.GlobalPermissionKey globalPermissionKey, com.atlassian.jira.user.ApplicationUser user);
}
