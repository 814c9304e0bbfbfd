package org.heed.devhost.jira;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import java.util.List;
import org.heed.devhost.db.Database;
import org.heed.devhost.jira.Constants.Kind;

/** What a new Jira begins with: constants, roles, groups, the permission scheme. */
public final class Seed {
  /** Ids of statuses, as Jira numbers its own. */
  public static final String OPEN = "1";

  /** Somebody works on it. */
  public static final String IN_PROGRESS = "3";

  /** Done, the customer may still object. */
  public static final String RESOLVED = "5";

  /** Done for good. */
  public static final String CLOSED = "6";

  /** The customer is to answer. */
  public static final String WAITING_FOR_CUSTOMER = "10001";

  /** A senior agent has it. */
  public static final String ESCALATED = "10002";

  /** Id of the priority "Medium". */
  public static final String MEDIUM = "3";

  /** Id of the resolution "Done". */
  public static final String DONE = "10000";

  /** Id of the issue type of requests. */
  public static final String SUPPORT_REQUEST = "10000";

  /** The group of senior agents. */
  public static final String SENIOR_AGENTS = "senior-agents";

  private Seed() {}

  /** Sows; on a database that has it nothing happens. */
  static void sow(
      Database database, Constants constants, Groups groups, Roles roles, Permissions permissions) {
    database.inTransaction(
        () -> {
          if (constants.get(Kind.STATUS, OPEN) == null) {
            constants(constants);
            groups.add(GlobalPermissions.ADMINISTRATORS);
            groups.add(SENIOR_AGENTS);
            roles(database);
            scheme(roles, permissions);
          }
          return null;
        });
  }

  private static void constants(Constants constants) {
    List<String> priorities = List.of("Highest", "High", "Medium", "Low", "Lowest");
    for (int i = 0; i < priorities.size(); i++) {
      constants.add(Kind.PRIORITY, Integer.toString(i + 1), priorities.get(i));
    }
    constants.add(Kind.STATUS, OPEN, "Open");
    constants.add(Kind.STATUS, IN_PROGRESS, "In Progress");
    constants.add(Kind.STATUS, WAITING_FOR_CUSTOMER, "Waiting for customer");
    constants.add(Kind.STATUS, ESCALATED, "Escalated");
    constants.add(Kind.STATUS, RESOLVED, "Resolved");
    constants.add(Kind.STATUS, CLOSED, "Closed");
    constants.add(Kind.RESOLUTION, DONE, "Done");
    constants.add(Kind.RESOLUTION, "2", "Won't Do");
    constants.add(Kind.RESOLUTION, "3", "Duplicate");
    constants.add(Kind.RESOLUTION, "5", "Cannot Reproduce");
    constants.add(Kind.ISSUE_TYPE, SUPPORT_REQUEST, "Support request");
    constants.add(Kind.ISSUE_TYPE, "1", "Bug");
  }

  private static void roles(Database database) {
    List<String> names = List.of(Roles.ADMINISTRATORS, Roles.TEAM, Roles.SENIOR, Roles.CUSTOMERS);
    database
        .sql()
        .useHandle(
            sql ->
                names.forEach(
                    name ->
                        sql.execute(
                            "insert into projectrole (id, name) values (?, ?)",
                            database.nextId(),
                            name)));
  }

  private static void scheme(Roles roles, Permissions permissions) {
    Long administrators = roles.getProjectRole(Roles.ADMINISTRATORS).getId();
    Long team = roles.getProjectRole(Roles.TEAM).getId();
    Long senior = roles.getProjectRole(Roles.SENIOR).getId();
    Long customers = roles.getProjectRole(Roles.CUSTOMERS).getId();
    for (ProjectPermissionKey ofTheHouse :
        List.of(
            ProjectPermissions.BROWSE_PROJECTS,
            ProjectPermissions.ADD_COMMENTS,
            ProjectPermissions.EDIT_ISSUES,
            ProjectPermissions.ASSIGN_ISSUES,
            ProjectPermissions.TRANSITION_ISSUES,
            Permissions.CREATE_ISSUES)) {
      permissions.allowRole(ofTheHouse, administrators);
      permissions.allowRole(ofTheHouse, team);
      permissions.allowRole(ofTheHouse, senior);
    }
    permissions.allowRole(ProjectPermissions.ASSIGNABLE_USER, team);
    permissions.allowRole(ProjectPermissions.ASSIGNABLE_USER, senior);
    permissions.allowRole(ProjectPermissions.ADMINISTER_PROJECTS, administrators);
    permissions.allowRole(Permissions.DELETE_ISSUES, administrators);
    permissions.allowRole(Permissions.CREATE_ISSUES, customers);
    permissions.allowReporter(ProjectPermissions.BROWSE_PROJECTS);
    permissions.allowReporter(ProjectPermissions.ADD_COMMENTS);
  }
}
