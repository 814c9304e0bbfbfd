package com.atlassian.jira.project;

public interface ProjectManager {
  com.atlassian.jira.project.Project getProjectObj(java.lang.Long id) throws com.atlassian.jira.exception.DataAccessException;
  com.atlassian.jira.project.Project getProjectObjByKey(java.lang.String projectKey);
  java.util.List<com.atlassian.jira.project.Project> getProjectObjects() throws com.atlassian.jira.exception.DataAccessException;
  java.util.List<com.atlassian.jira.project.Project> getProjects();
}
