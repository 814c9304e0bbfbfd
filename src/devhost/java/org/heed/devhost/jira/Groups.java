package org.heed.devhost.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heed.devhost.db.Database;

/** Groups and who is in them. */
public final class Groups implements GroupManager {

  /** A group: its name is all there is. */
  public record NamedGroup(String name) implements Group {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public int compareTo(Group other) {
      return name.compareTo(other.getName());
    }
  }

  private final Database database;
  private final Users users;

  Groups(Database database, Users users) {
    this.database = database;
    this.users = users;
  }

  @Override
  public Group getGroup(String name) {
    return groupExists(name) ? new NamedGroup(name) : null;
  }

  /** Whether there is such a group, however it is written. */
  public boolean groupExists(String name) {
    return name != null
        && count("select count(*) from cwd_group where lower_group_name = ?", lower(name)) > 0;
  }

  @Override
  public Collection<Group> getAllGroups() {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select("select group_name from cwd_group order by lower_group_name")
                    .mapTo(String.class)
                    .<Group>map(NamedGroup::new)
                    .list());
  }

  @Override
  public boolean isUserInGroup(String username, String group) {
    return username != null
        && group != null
        && count(
                "select count(*) from cwd_membership where membership_type = 'GROUP_USER'"
                    + " and lower_child_name = ? and lower_parent_name = ?",
                lower(username),
                lower(group))
            > 0;
  }

  @Override
  public boolean isUserInGroup(ApplicationUser user, Group group) {
    return group != null && isUserInGroup(user, group.getName());
  }

  @Override
  public boolean isUserInGroup(ApplicationUser user, String group) {
    return user != null && isUserInGroup(user.getUsername(), group);
  }

  @Override
  public Collection<ApplicationUser> getUsersInGroup(String group) {
    List<String> names =
        database
            .sql()
            .withHandle(
                sql ->
                    sql.select(
                            "select lower_child_name from cwd_membership where membership_type ="
                                + " 'GROUP_USER' and lower_parent_name = ? order by"
                                + " lower_child_name",
                            lower(group))
                        .mapTo(String.class)
                        .list());
    return names.stream().map(users::getUserByName).filter(Objects::nonNull).toList();
  }

  @Override
  public Collection<ApplicationUser> getUsersInGroup(Group group) {
    return getUsersInGroup(group.getName());
  }

  /** Makes the group when it is not there. */
  public void add(String name) {
    if (!groupExists(name)) {
      run(
          "insert into cwd_group (id, group_name, lower_group_name, active, directory_id)"
              + " values (?, ?, ?, 1, 1)",
          database.nextId(),
          name,
          lower(name));
    }
  }

  /** Puts the user into the group, which must be there. */
  public void join(ApplicationUser user, String group) {
    if (!isUserInGroup(user, group)) {
      run(
          "insert into cwd_membership (id, parent_id, child_id, membership_type, parent_name,"
              + " lower_parent_name, child_name, lower_child_name, directory_id)"
              + " select cast(? as bigint), g.id, u.id, 'GROUP_USER', g.group_name,"
              + " g.lower_group_name, u.user_name, u.lower_user_name, 1"
              + " from cwd_group g, cwd_user u"
              + " where g.lower_group_name = ? and u.lower_user_name = ?",
          database.nextId(),
          lower(group),
          lower(user.getUsername()));
    }
  }

  private long count(String query, Object... arguments) {
    return database.sql().withHandle(sql -> sql.select(query, arguments).mapTo(Long.class).one());
  }

  private void run(String statement, Object... arguments) {
    database.sql().useHandle(sql -> sql.execute(statement, arguments));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
