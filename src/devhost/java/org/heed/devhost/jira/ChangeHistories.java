package org.heed.devhost.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.devhost.db.Database;

/** What was changed on an issue, by whom and when. */
public final class ChangeHistories implements ChangeHistoryManager {
  static final String JIRA_FIELD = "jira";

  private static final class History extends ChangeHistory {
    History(Long id, String author, Timestamp time, List<ChangeItemBean> items) {
      super(id, author, time, items);
    }
  }

  private final Database database;
  private final Clock clock;

  ChangeHistories(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The changes, oldest first. */
  @Override
  public List<ChangeHistory> getChangeHistories(Issue issue) {
    Map<Long, ChangeHistory> histories = new LinkedHashMap<>();
    database
        .sql()
        .useHandle(
            sql ->
                sql.select(
                        "select g.id, g.author, g.created, i.fieldtype, i.field, i.oldvalue,"
                            + " i.oldstring, i.newvalue, i.newstring from changegroup g"
                            + " join changeitem i on i.groupid = g.id where g.issueid = ?"
                            + " order by g.created, g.id, i.id",
                        issue.getId())
                    .map(
                        (row, context) -> {
                          String author = row.getString(2);
                          Timestamp time = row.getTimestamp(3);
                          return histories
                              .computeIfAbsent(
                                  row.getLong(1),
                                  id -> new History(id, author, time, new ArrayList<>()))
                              .getChangeItemBeans()
                              .add(
                                  new ChangeItemBean(
                                      row.getString(4),
                                      row.getString(5),
                                      row.getString(6),
                                      row.getString(7),
                                      row.getString(8),
                                      row.getString(9)));
                        })
                    .list());
    return List.copyOf(histories.values());
  }

  /** The current time, as the tables hold it. */
  Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  void add(Long issue, ApplicationUser author, List<ChangeItemBean> items) {
    add(issue, author == null ? null : author.getKey(), now(), items);
  }

  /** Writes one change group; the author may be null. */
  public void add(Long issue, String author, Timestamp time, List<ChangeItemBean> items) {
    database
        .sql()
        .useHandle(
            sql -> {
              long group = database.nextId();
              sql.execute(
                  "insert into changegroup (id, issueid, author, created) values (?, ?, ?, ?)",
                  group,
                  issue,
                  author,
                  time);
              for (ChangeItemBean item : items) {
                sql.execute(
                    "insert into changeitem (id, groupid, fieldtype, field, oldvalue, oldstring,"
                        + " newvalue, newstring) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    database.nextId(),
                    group,
                    item.getFieldType(),
                    item.getField(),
                    item.getFrom(),
                    item.getFromString(),
                    item.getTo(),
                    item.getToString());
              }
            });
  }

  /** A change of the owner; either may be null. */
  public ChangeItemBean ofOwner(ApplicationUser from, ApplicationUser to) {
    return new ChangeItemBean(
        JIRA_FIELD,
        "assignee",
        from == null ? null : from.getKey(),
        from == null ? null : from.getDisplayName(),
        to == null ? null : to.getKey(),
        to == null ? null : to.getDisplayName());
  }

  /** A change of a status, priority or resolution; either may be null. */
  public ChangeItemBean ofConstant(String field, IssueConstant from, IssueConstant to) {
    return new ChangeItemBean(
        JIRA_FIELD,
        field,
        from == null ? null : from.getId(),
        from == null ? null : from.getName(),
        to == null ? null : to.getId(),
        to == null ? null : to.getName());
  }
}
