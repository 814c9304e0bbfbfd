package org.heed.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** What was done by whom, for the whole cluster. */
public final class AuditLog {

  private final ActiveObjects ao;
  private final Clock clock;

  /** Made by the app's wiring. */
  public AuditLog(ActiveObjects ao, Clock clock) {
    this.ao = ao;
    this.clock = clock;
  }

  /**
   * Writes a line.
   *
   * @param by key of the user who did it, empty if Heed did
   * @param action what was done
   * @param subject an issue or project key, or empty for all of Jira
   * @param detail the rest in plain words, free of customers' words
   */
  public void write(Optional<String> by, AuditEntry.Action action, String subject, String detail) {
    ao.create(
        AuditRow.class,
        new DBParam("DONE_AT", clock.millis()),
        new DBParam("DONE_BY", by.orElse(null)),
        new DBParam("ACTION", action.name()),
        new DBParam("SUBJECT", subject),
        new DBParam("DETAIL", detail));
  }

  /** The latest lines, the newest first. */
  public List<AuditEntry> latest(int limit) {
    List<AuditEntry> entries = new ArrayList<>();
    ao.stream(
        AuditRow.class,
        Query.select("ID, DONE_AT, DONE_BY, ACTION, SUBJECT, DETAIL").order("ID DESC").limit(limit),
        row ->
            entries.add(
                new AuditEntry(
                    Instant.ofEpochMilli(row.getDoneAt()),
                    Optional.ofNullable(row.getDoneBy()),
                    AuditEntry.Action.valueOf(row.getAction()),
                    orEmpty(row.getSubject()),
                    orEmpty(row.getDetail()))));
    return entries;
  }

  /** Oracle keeps an empty text as null. */
  private static String orEmpty(String stored) {
    return stored == null ? "" : stored;
  }
}
