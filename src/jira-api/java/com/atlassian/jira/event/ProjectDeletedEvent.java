package com.atlassian.jira.event;

public final class ProjectDeletedEvent {
  public ProjectDeletedEvent(com.atlassian.jira.user.ApplicationUser user, com.atlassian.jira.project.Project oldProject) { throw new UnsupportedOperationException(); }
  public com.atlassian.jira.project.Project getProject() { throw new UnsupportedOperationException(); }
}
