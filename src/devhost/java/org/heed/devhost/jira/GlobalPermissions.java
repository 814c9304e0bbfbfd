package org.heed.devhost.jira;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;

/** Both global permissions that the app asks for go to the group of administrators. */
public final class GlobalPermissions implements GlobalPermissionManager {
  /** The group of administrators. */
  public static final String ADMINISTRATORS = "jira-administrators";

  private final Groups groups;

  GlobalPermissions(Groups groups) {
    this.groups = groups;
  }

  @Override
  public boolean hasPermission(GlobalPermissionKey permission, ApplicationUser user) {
    return user != null && user.isActive() && groups.isUserInGroup(user, ADMINISTRATORS);
  }
}
