package com.atlassian.jira.permission;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;

public class ProjectPermissions {
  public static final ProjectPermissionKey ADMINISTER_PROJECTS =
      new ProjectPermissionKey("ADMINISTER_PROJECTS");
  public static final ProjectPermissionKey BROWSE_PROJECTS =
      new ProjectPermissionKey("BROWSE_PROJECTS");
  public static final ProjectPermissionKey EDIT_ISSUES =
      new ProjectPermissionKey("EDIT_ISSUES");
  public static final ProjectPermissionKey TRANSITION_ISSUES =
      new ProjectPermissionKey("TRANSITION_ISSUES");
  public static final ProjectPermissionKey ASSIGN_ISSUES =
      new ProjectPermissionKey("ASSIGN_ISSUES");
  public static final ProjectPermissionKey ASSIGNABLE_USER =
      new ProjectPermissionKey("ASSIGNABLE_USER");
  public static final ProjectPermissionKey ADD_COMMENTS =
      new ProjectPermissionKey("ADD_COMMENTS");
}
