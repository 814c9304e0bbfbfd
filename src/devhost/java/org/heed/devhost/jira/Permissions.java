package org.heed.devhost.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.heed.devhost.db.Database;

/**
 * One permission scheme for all projects: permissions go to project roles; a reporter may besides
 * see his own issues and write on them. Nobody who is not logged in may do anything.
 */
public final class Permissions implements PermissionManager {
  /** May open issues. */
  public static final ProjectPermissionKey CREATE_ISSUES =
      new ProjectPermissionKey("CREATE_ISSUES");

  /** May delete issues, and comments of others. */
  public static final ProjectPermissionKey DELETE_ISSUES =
      new ProjectPermissionKey("DELETE_ISSUES");

  private final Database database;

  Permissions(Database database) {
    this.database = database;
  }

  @Override
  public boolean hasPermission(ProjectPermissionKey permission, Issue issue, ApplicationUser user) {
    return issue != null
        && active(user)
        && (projects(permission, user).contains(issue.getProjectId())
            || user.getKey().equals(issue.getReporterId()) && reporterHas(permission));
  }

  /** As in Jira, somebody who may browse only his own issues may see that the project is there. */
  @Override
  public boolean hasPermission(
      ProjectPermissionKey permission, Project project, ApplicationUser user) {
    return project != null
        && active(user)
        && (projects(permission, user).contains(project.getId())
            || reporterHas(permission) && hasReported(project, user));
  }

  @Override
  public boolean hasPermission(
      ProjectPermissionKey permission,
      Project project,
      ApplicationUser user,
      boolean issueCreation) {
    return hasPermission(permission, project, user);
  }

  /** The projects whose every issue the user may browse. */
  public Set<Long> browsableProjects(ApplicationUser user) {
    return active(user) ? projects(ProjectPermissions.BROWSE_PROJECTS, user) : Set.of();
  }

  /** Whether reporters may browse their own issues in every project. */
  public boolean reportersBrowseTheirOwn() {
    return reporterHas(ProjectPermissions.BROWSE_PROJECTS);
  }

  void allowRole(ProjectPermissionKey permission, Long role) {
    allow(permission, "projectrole", role.toString());
  }

  void allowReporter(ProjectPermissionKey permission) {
    allow(permission, "reporter", null);
  }

  private void allow(ProjectPermissionKey permission, String type, String parameter) {
    database
        .sql()
        .useHandle(
            sql ->
                sql.execute(
                    "insert into schemepermissions"
                        + " (id, scheme, perm_type, perm_parameter, permission_key)"
                        + " values (?, 0, ?, ?, ?)",
                    database.nextId(),
                    type,
                    parameter,
                    permission.permissionKey()));
  }

  private Set<Long> projects(ProjectPermissionKey permission, ApplicationUser user) {
    return new LinkedHashSet<>(
        database
            .sql()
            .withHandle(
                sql ->
                    sql.createQuery(
                            "select distinct a.pid from schemepermissions p join projectroleactor a"
                                + " on p.perm_type = 'projectrole'"
                                + " and p.perm_parameter = cast(a.projectroleid as varchar)"
                                + " where p.permission_key = :permission and ("
                                + " (a.roletype = 'atlassian-user-role-actor'"
                                + " and a.roletypeparameter = :key)"
                                + " or (a.roletype = 'atlassian-group-role-actor' and exists ("
                                + " select 1 from cwd_membership m"
                                + " where m.membership_type = 'GROUP_USER'"
                                + " and m.lower_child_name = :name"
                                + " and m.lower_parent_name = lower(a.roletypeparameter))))")
                        .bind("permission", permission.permissionKey())
                        .bind("key", user.getKey())
                        .bind("name", user.getUsername().toLowerCase(Locale.ROOT))
                        .mapTo(Long.class)
                        .list()));
  }

  private boolean reporterHas(ProjectPermissionKey permission) {
    return count(
            "select count(*) from schemepermissions"
                + " where permission_key = ? and perm_type = 'reporter'",
            permission.permissionKey())
        > 0;
  }

  private boolean hasReported(Project project, ApplicationUser user) {
    return count(
            "select count(*) from jiraissue where project = ? and reporter = ?",
            project.getId(),
            user.getKey())
        > 0;
  }

  private long count(String query, Object... arguments) {
    return database.sql().withHandle(sql -> sql.select(query, arguments).mapTo(Long.class).one());
  }

  private static boolean active(ApplicationUser user) {
    return user != null && user.isActive();
  }
}
