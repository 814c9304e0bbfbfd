package org.heed.devhost.jira;

import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.issue.priority.Priority;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.heed.devhost.db.Database;

/**
 * Priorities, statuses, resolutions and issue types. Made and never changed: known ones may stay.
 */
public final class Constants implements PriorityManager {

  /** The kinds of constants, each with its table. */
  public enum Kind {
    PRIORITY("priority"),
    STATUS("issuestatus"),
    RESOLUTION("resolution"),
    ISSUE_TYPE("issuetype");

    private final String table;

    Kind(String table) {
      this.table = table;
    }
  }

  private record Name(Kind kind, String text) {}

  private final Database database;
  private final ConcurrentMap<Name, Constant> byId = new ConcurrentHashMap<>();
  private final ConcurrentMap<Name, Constant> byName = new ConcurrentHashMap<>();

  Constants(Database database) {
    this.database = database;
  }

  /** The constant with that id, or null, as Jira's managers answer. */
  public Constant get(Kind kind, String id) {
    if (id == null) {
      return null;
    }
    Constant there = byId.get(new Name(kind, id));
    return there != null ? there : keep(kind, find(kind, "id = ?", id)).orElse(null);
  }

  /** The constant of that name, whatever its case. */
  public Optional<Constant> named(Kind kind, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Constant there = byName.get(new Name(kind, lower));
    return there != null ? Optional.of(there) : keep(kind, find(kind, "lower(pname) = ?", lower));
  }

  /** All of a kind, in order. */
  public List<Constant> all(Kind kind) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select("select id, pname, sequence from " + kind.table + " order by sequence")
                    .map(
                        (row, c) ->
                            new Constant(row.getString(1), row.getString(2), row.getLong(3)))
                    .list());
  }

  /** The constant of that name; a new one at the end when there is none. */
  public Constant add(Kind kind, String name) {
    return named(kind, name).orElseGet(() -> add(kind, Long.toString(database.nextId()), name));
  }

  Constant add(Kind kind, String id, String name) {
    Constant there = get(kind, id);
    if (there != null) {
      return there;
    }
    database
        .sql()
        .useHandle(
            sql ->
                sql.execute(
                    "insert into "
                        + kind.table
                        + " (id, pname, sequence) select ?, ?, coalesce(max(sequence), 0) + 1 from "
                        + kind.table,
                    id,
                    name));
    return find(kind, "id = ?", id).orElseThrow();
  }

  @Override
  public List<Priority> getPriorities() {
    return List.copyOf(all(Kind.PRIORITY));
  }

  @Override
  public Priority getPriority(String id) {
    return get(Kind.PRIORITY, id);
  }

  /** Kept not before it is certain: the transaction that made it may yet be rolled back. */
  private Optional<Constant> keep(Kind kind, Optional<Constant> found) {
    found.ifPresent(
        constant ->
            database.afterCommit(
                () -> {
                  String lower = constant.name().toLowerCase(Locale.ROOT);
                  byId.put(new Name(kind, constant.id()), constant);
                  byName.put(new Name(kind, lower), constant);
                }));
    return found;
  }

  private Optional<Constant> find(Kind kind, String where, String argument) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select(
                        "select id, pname, sequence from "
                            + kind.table
                            + " where "
                            + where
                            + " order by sequence limit 1",
                        argument)
                    .map(
                        (row, c) ->
                            new Constant(row.getString(1), row.getString(2), row.getLong(3)))
                    .findOne());
  }
}
