package com.atlassian.jira.security.roles;

public interface ProjectRoleManager {
  java.util.Collection<com.atlassian.jira.security.roles.ProjectRole> getProjectRoles();
  com.atlassian.jira.security.roles.ProjectRole getProjectRole(java.lang.Long id);
  com.atlassian.jira.security.roles.ProjectRole getProjectRole(java.lang.String name);
  com.atlassian.jira.security.roles.ProjectRoleActors getProjectRoleActors(com.atlassian.jira.security.roles.ProjectRole projectRole, com.atlassian.jira.project.Project project);
  boolean isUserInProjectRole(com.atlassian.jira.user.ApplicationUser user, com.atlassian.jira.security.roles.ProjectRole projectRole, com.atlassian.jira.project.Project project);
}
