package com.atlassian.jira.security.groups;

public interface GroupManager {
  com.atlassian.crowd.embedded.api.Group getGroup(java.lang.String groupName);
  java.util.Collection<com.atlassian.crowd.embedded.api.Group> getAllGroups();
  boolean isUserInGroup(java.lang.String username, java.lang.String groupname);
  boolean isUserInGroup(com.atlassian.jira.user.ApplicationUser user, com.atlassian.crowd.embedded.api.Group group);
  java.util.Collection<com.atlassian.jira.user.ApplicationUser> getUsersInGroup(java.lang.String groupName);
  java.util.Collection<com.atlassian.jira.user.ApplicationUser> getUsersInGroup(com.atlassian.crowd.embedded.api.Group group);
  boolean isUserInGroup(com.atlassian.jira.user.ApplicationUser user, java.lang.String groupName);
}
