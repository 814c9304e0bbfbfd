package org.heed.devhost.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.heed.devhost.db.Database;

/** Who watches an issue. */
public final class Watchers implements WatcherManager {
  private final Database database;
  private final Users users;
  private final Clock clock;

  Watchers(Database database, Users users, Clock clock) {
    this.database = database;
    this.users = users;
    this.clock = clock;
  }

  @Override
  public boolean isWatching(ApplicationUser user, Issue issue) {
    return user != null
        && database
                .sql()
                .withHandle(
                    sql ->
                        sql.select(
                                "select count(*) from userassociation where source_name = ?"
                                    + " and sink_node_id = ? and sink_node_entity = 'Issue'"
                                    + " and association_type = 'WatchIssue'",
                                user.getKey(),
                                issue.getId())
                            .mapTo(Long.class)
                            .one())
            > 0;
  }

  @Override
  public Issue startWatching(ApplicationUser user, Issue issue) {
    if (user != null && !isWatching(user, issue)) {
      database
          .sql()
          .useHandle(
              sql -> {
                sql.execute(
                    "insert into userassociation (source_name, sink_node_id, sink_node_entity,"
                        + " association_type, created) values (?, ?, 'Issue', 'WatchIssue', ?)",
                    user.getKey(),
                    issue.getId(),
                    Timestamp.from(clock.instant()));
                sql.execute(
                    "update jiraissue set watches = coalesce(watches, 0) + 1 where id = ?",
                    issue.getId());
              });
    }
    return issue;
  }

  /** Who watches the issue, in the order in which they began. */
  public List<ApplicationUser> watchers(Issue issue) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select(
                        "select source_name from userassociation where sink_node_id = ?"
                            + " and sink_node_entity = 'Issue' and association_type = 'WatchIssue'"
                            + " order by created, source_name",
                        issue.getId())
                    .mapTo(String.class)
                    .list())
        .stream()
        .map(users::getUserByKey)
        .filter(Objects::nonNull)
        .toList();
  }
}
