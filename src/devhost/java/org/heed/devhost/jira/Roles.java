package org.heed.devhost.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.heed.devhost.db.Database;
import org.jdbi.v3.core.mapper.RowMapper;

/** Project roles and who holds them, as a user or through a group. */
public final class Roles implements ProjectRoleManager {
  /** Administrators of a project. */
  public static final String ADMINISTRATORS = "Administrators";

  /** The agents. */
  public static final String TEAM = "Service Desk Team";

  /** The customers. */
  public static final String CUSTOMERS = "Service Desk Customers";

  /** The senior agents. */
  public static final String SENIOR = "Senior";

  private static final String USER_ACTOR = "atlassian-user-role-actor";
  private static final String GROUP_ACTOR = "atlassian-group-role-actor";
  private static final RowMapper<ProjectRole> ROW =
      (row, context) -> new Role(row.getLong(1), row.getString(2));

  private record Role(Long id, String name) implements ProjectRole {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }
  }

  private record Actors(Set<ApplicationUser> users) implements ProjectRoleActors {
    @Override
    public Set<ApplicationUser> getUsers() {
      return users;
    }

    @Override
    public Set<ApplicationUser> getApplicationUsers() {
      return users;
    }

    @Override
    public boolean contains(ApplicationUser user) {
      return users.contains(user);
    }
  }

  private record Actor(String type, String parameter) {}

  private final Database database;
  private final Users users;
  private final Groups groups;

  Roles(Database database, Users users, Groups groups) {
    this.database = database;
    this.users = users;
    this.groups = groups;
  }

  @Override
  public Collection<ProjectRole> getProjectRoles() {
    return database
        .sql()
        .withHandle(
            sql -> sql.select("select id, name from projectrole order by name").map(ROW).list());
  }

  /** The role with that id, or null, as in Jira. */
  @Override
  public ProjectRole getProjectRole(Long id) {
    return one("select id, name from projectrole where id = ?", id);
  }

  /** The role of that name, or null, as in Jira. */
  @Override
  public ProjectRole getProjectRole(String name) {
    return one("select id, name from projectrole where name = ?", name);
  }

  @Override
  public ProjectRoleActors getProjectRoleActors(ProjectRole role, Project project) {
    Set<ApplicationUser> holders = new LinkedHashSet<>();
    for (Actor actor : actors(role, project)) {
      if (actor.type().equals(GROUP_ACTOR)) {
        holders.addAll(groups.getUsersInGroup(actor.parameter()));
      } else {
        holders.add(users.getUserByKey(actor.parameter()));
      }
    }
    holders.removeIf(Objects::isNull);
    return new Actors(holders);
  }

  @Override
  public boolean isUserInProjectRole(ApplicationUser user, ProjectRole role, Project project) {
    return user != null
        && actors(role, project).stream()
            .anyMatch(
                actor ->
                    actor.type().equals(GROUP_ACTOR)
                        ? groups.isUserInGroup(user, actor.parameter())
                        : actor.parameter().equals(user.getKey()));
  }

  /** Gives the role to the user; nothing happens when he has it. */
  public void grant(Project project, String role, ApplicationUser user) {
    grant(project, role, USER_ACTOR, user.getKey());
  }

  /** Gives the role to the group; nothing happens when it has it. */
  public void grantToGroup(Project project, String role, String group) {
    grant(project, role, GROUP_ACTOR, group);
  }

  private void grant(Project project, String roleName, String type, String parameter) {
    ProjectRole role = getProjectRole(roleName);
    if (!actors(role, project).contains(new Actor(type, parameter))) {
      database
          .sql()
          .useHandle(
              sql ->
                  sql.execute(
                      "insert into projectroleactor (id, pid, projectroleid, roletype,"
                          + " roletypeparameter) values (?, ?, ?, ?, ?)",
                      database.nextId(),
                      project.getId(),
                      role.getId(),
                      type,
                      parameter));
    }
  }

  private List<Actor> actors(ProjectRole role, Project project) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select(
                        "select roletype, roletypeparameter from projectroleactor"
                            + " where projectroleid = ? and pid = ? order by id",
                        role.getId(),
                        project.getId())
                    .map((row, c) -> new Actor(row.getString(1), row.getString(2)))
                    .list());
  }

  private ProjectRole one(String query, Object argument) {
    return database
        .sql()
        .withHandle(sql -> sql.select(query, argument).map(ROW).findOne().orElse(null));
  }
}
