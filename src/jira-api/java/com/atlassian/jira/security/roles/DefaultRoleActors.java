package com.atlassian.jira.security.roles;

public interface DefaultRoleActors {
  java.util.Set<com.atlassian.jira.user.ApplicationUser> getUsers();
  java.util.Set<com.atlassian.jira.user.ApplicationUser> getApplicationUsers();
  boolean contains(com.atlassian.jira.user.ApplicationUser user);
}
