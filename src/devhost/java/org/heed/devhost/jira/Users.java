package org.heed.devhost.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.heed.devhost.db.Database;
import org.jdbi.v3.core.mapper.RowMapper;

/** The user directory. Users are made and never changed here, so that known ones may be kept. */
public final class Users implements UserManager {
  private static final String SELECT =
      "select a.user_key, c.user_name, c.display_name, c.email_address, c.active"
          + " from app_user a join cwd_user c on c.lower_user_name = a.lower_user_name ";
  private static final RowMapper<User> ROW =
      (row, context) ->
          new User(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getInt(5) == 1);

  private final Database database;
  private final Clock clock;
  private final ConcurrentMap<String, User> byKey = new ConcurrentHashMap<>();

  Users(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The user with that key, or null, as in Jira. */
  @Override
  public ApplicationUser getUserByKey(String key) {
    if (key == null) {
      return null;
    }
    User known = byKey.get(key);
    return known != null ? known : keep(one("where a.user_key = ?", key));
  }

  /** The user with that login name, or null, as in Jira. */
  @Override
  public ApplicationUser getUserByName(String name) {
    return name == null
        ? null
        : keep(one("where a.lower_user_name = ?", name.toLowerCase(Locale.ROOT)));
  }

  /** Users whose name contains the text, by display name. */
  public List<ApplicationUser> find(String text, int limit) {
    String like = "%" + text.toLowerCase(Locale.ROOT) + "%";
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select(
                        SELECT
                            + "where c.lower_display_name like ? or c.lower_user_name like ?"
                            + " order by c.lower_display_name limit "
                            + limit,
                        like,
                        like)
                    .map(ROW)
                    .map(ApplicationUser.class::cast)
                    .list());
  }

  /** Makes the user; the one that has that key or name already wins. */
  public ApplicationUser add(User user) {
    ApplicationUser there = getUserByKey(user.key());
    if (there == null) {
      there = getUserByName(user.username());
    }
    if (there != null) {
      return there;
    }
    String lower = user.username().toLowerCase(Locale.ROOT);
    return database.inTransaction(
        () -> {
          database
              .sql()
              .useHandle(
                  sql -> {
                    sql.execute(
                        "insert into app_user (id, user_key, lower_user_name) values (?, ?, ?)",
                        database.nextId(),
                        user.key(),
                        lower);
                    sql.execute(
                        "insert into cwd_user (id, directory_id, user_name, lower_user_name,"
                            + " active, created_date, updated_date, display_name,"
                            + " lower_display_name, email_address, lower_email_address)"
                            + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        database.nextId(),
                        user.username(),
                        lower,
                        user.active() ? 1 : 0,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        user.displayName(),
                        user.displayName().toLowerCase(Locale.ROOT),
                        user.emailAddress(),
                        user.emailAddress() == null
                            ? null
                            : user.emailAddress().toLowerCase(Locale.ROOT));
                  });
          return user;
        });
  }

  private User one(String where, String argument) {
    return database
        .sql()
        .withHandle(sql -> sql.select(SELECT + where, argument).map(ROW).findOne().orElse(null));
  }

  private User keep(User user) {
    if (user != null) {
      // not before it is certain: the transaction that made the user may yet be rolled back
      database.afterCommit(() -> byKey.put(user.key(), user));
    }
    return user;
  }
}
