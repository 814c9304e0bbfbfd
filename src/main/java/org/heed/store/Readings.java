package org.heed.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.heed.customer.Experience;
import org.heed.listening.Handoff;
import org.heed.listening.Heard;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.heed.listening.Reading;
import org.heed.listening.Signal;

/**
 * The newest reading of each issue. Every query for issues is one indexed database query that reads
 * nothing but their ids.
 */
public final class Readings {

  /** A reading is not read again sooner than this, whatever it says of itself. */
  private static final Duration SHORTEST_REST = Duration.ofMinutes(1);

  /** The issue property counts the days of waiting. */
  private static final Duration ANOTHER_DAY_OF_WAITING = Duration.ofDays(1);

  private static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);
  private static final String ID = "ISSUE_ID";

  private final ActiveObjects ao;

  /** Made by the app's wiring. */
  public Readings(ActiveObjects ao) {
    this.ao = ao;
  }

  /**
   * Saves a reading in place of an older one.
   *
   * @param issue the issue that was read
   * @param reading what was read
   * @param turn the turn of the claim under which it was read
   * @return whether it was saved: not, if what is stored was read in a later turn
   */
  public boolean save(ReadIssue issue, Reading reading, long turn) {
    return ao.executeInTransaction(
        () -> {
          ao.deleteWithSQL(ReadingRow.class, "ISSUE_ID = ? AND TURN <= ?", issue.issueId(), turn);
          if (count("ISSUE_ID = ?", issue.issueId()) > 0) {
            return false;
          }
          create(issue, reading, turn);
          return true;
        });
  }

  /** What is known of an issue; empty if it was never read. */
  public Optional<StoredReading> find(long issueId) {
    List<StoredReading> found = new ArrayList<>(1);
    ao.stream(
        ReadingRow.class,
        Query.select("ISSUE_ID, READER_VERSION, BODY").where("ISSUE_ID = ?", issueId),
        row ->
            found.add(
                new StoredReading(
                    issueId, Json.read(row.getBody(), Reading.class), row.getReaderVersion())));
    return found.stream().findFirst();
  }

  /** Forgets an issue. */
  public void forget(long issueId) {
    ao.deleteWithSQL(ReadingRow.class, "ISSUE_ID = ?", issueId);
  }

  /** Forgets all issues of a project. */
  public void forgetProject(long projectId) {
    ao.deleteWithSQL(ReadingRow.class, "PROJECT_ID = ?", projectId);
  }

  /** How many issues have been read. */
  public int size() {
    return ao.count(ReadingRow.class);
  }

  /**
   * Issues with at least so many handoffs.
   *
   * @param min the fewest handoffs
   * @param since only those whose last handoff was at this moment or later
   * @param limit the most issues to return
   */
  public List<Long> idsByHandoffs(int min, Optional<Instant> since, int limit) {
    return since.isEmpty()
        ? ids("HANDOFFS >= ?", "", limit, min)
        : ids("HANDOFFS >= ? AND LAST_HANDOFF >= ?", "", limit, min, since.get().toEpochMilli());
  }

  /**
   * Issues with a question that the customer still waits for.
   *
   * @param askedBefore only those whose oldest such question was asked at this moment or earlier
   * @param limit the most issues to return
   */
  public List<Long> idsWithUnanswered(Optional<Instant> askedBefore, int limit) {
    return ids("OLDEST_ASKED <= ?", "", limit, millis(askedBefore.orElse(FOREVER)));
  }

  /** Issues with a question that agents replied past. */
  public List<Long> idsWithMissed(int limit) {
    return ids("MISSED > ?", "", limit, 0);
  }

  /**
   * Issues whose customer waits.
   *
   * @param waitingSinceBefore only those who began to wait at this moment or earlier
   * @param limit the most issues to return
   */
  public List<Long> idsWaiting(Optional<Instant> waitingSinceBefore, int limit) {
    return ids("WAITING_SINCE <= ?", "", limit, millis(waitingSinceBefore.orElse(FOREVER)));
  }

  /** Issues whose reading time alone has changed, the longest due first. */
  public List<Long> idsDue(Instant now, int limit) {
    return ids("NEXT_DUE <= ?", "NEXT_DUE", limit, millis(now));
  }

  /** Issues that were read by an older version of the reader. */
  public List<Long> idsStale(int limit) {
    return ids("READER_VERSION < ?", "", limit, Reading.READER_VERSION);
  }

  /** A customer's issues, the ones with the latest words first. */
  public List<PastIssue> byCustomer(String reporterKey, int limit) {
    List<PastIssue> issues = new ArrayList<>();
    ao.stream(
        ReadingRow.class,
        Query.select(
                "ISSUE_ID, PROJECT_ID, ISSUE_KEY, HANDOFFS, UNANSWERED, MISSED, BROKEN_PROMISES,"
                    + " HEAT, RESOLVED_AT, LAST_SAID")
            .where("CUSTOMER = ?", reporterKey)
            .order("LAST_SAID DESC")
            .limit(limit),
        row -> issues.add(new PastIssue(row.getIssueId(), row.getProjectId(), experience(row))));
    return issues;
  }

  private static Experience experience(ReadingRow row) {
    boolean resolved = row.getResolvedAt() != null;
    return new Experience(
        row.getIssueKey(),
        Experience.outcome(
            row.getHandoffs(),
            row.getMissed(),
            row.getUnanswered(),
            row.getBrokenPromises(),
            resolved),
        row.getHandoffs(),
        row.getMissed(),
        row.getUnanswered(),
        row.getBrokenPromises(),
        resolved,
        row.getHeat(),
        Instant.ofEpochMilli(row.getLastSaid()));
  }

  private List<Long> ids(String where, String order, int limit, Object... parameters) {
    List<Long> ids = new ArrayList<>();
    Query query = Query.select(ID).where(where, parameters).limit(limit);
    if (!order.isEmpty()) {
      query.order(order);
    }
    ao.stream(ReadingRow.class, query, row -> ids.add(row.getIssueId()));
    return ids;
  }

  private int count(String where, Object... parameters) {
    return ao.count(ReadingRow.class, Query.select().where(where, parameters));
  }

  private void create(ReadIssue issue, Reading reading, long turn) {
    List<Question> unanswered = reading.unansweredQuestions();
    ao.create(
        ReadingRow.class,
        new DBParam("ISSUE_ID", issue.issueId()),
        new DBParam("PROJECT_ID", issue.projectId()),
        new DBParam("ISSUE_KEY", reading.issueKey()),
        new DBParam("CUSTOMER", issue.customer().orElse(null)),
        new DBParam("HANDOFFS", reading.handoffs().size()),
        new DBParam("PING_PONGS", (int) reading.pingPongs()),
        new DBParam(
            "LAST_HANDOFF",
            millis(reading.handoffs().stream().map(Handoff::at).max(Comparator.naturalOrder()))),
        new DBParam("UNANSWERED", unanswered.size()),
        new DBParam("MISSED", reading.missedQuestions().size()),
        new DBParam(
            "OLDEST_ASKED",
            millis(unanswered.stream().map(Question::asked).min(Comparator.naturalOrder()))),
        new DBParam("WAITING_SINCE", millis(reading.waitingSince())),
        new DBParam("BROKEN_PROMISES", (int) broken(reading)),
        new DBParam("HEAT", reading.heat()),
        new DBParam("RESOLVED_AT", millis(issue.resolved())),
        new DBParam("QUIET_SINCE", millis(quietSince(reading))),
        new DBParam(
            "LAST_SAID",
            millis(
                reading.messages().stream()
                    .map(Heard::at)
                    .max(Comparator.naturalOrder())
                    .orElse(reading.readAt()))),
        new DBParam("NEXT_DUE", millis(nextDue(issue, reading))),
        new DBParam("READER_VERSION", Reading.READER_VERSION),
        new DBParam("TURN", turn),
        new DBParam("READ_AT", millis(reading.readAt())),
        new DBParam("BODY", Json.write(reading)));
  }

  private static Optional<Instant> nextDue(ReadIssue issue, Reading reading) {
    Instant readAt = reading.readAt();
    Optional<Instant> tomorrow =
        issue.resolved().isEmpty() && reading.waitingSince().isPresent()
            ? Optional.of(readAt.plus(ANOTHER_DAY_OF_WAITING))
            : Optional.empty();
    return Stream.concat(tomorrow.stream(), reading.nextDue().stream())
        .min(Comparator.naturalOrder())
        .map(due -> later(due, readAt.plus(SHORTEST_REST)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static long broken(Reading reading) {
    return reading.promises().stream()
        .map(Promise::state)
        .filter(state -> state == Promise.State.OVERDUE || state == Promise.State.LATE)
        .count();
  }

  private static Optional<Instant> quietSince(Reading reading) {
    return reading.signals().stream()
        .filter(signal -> signal.kind() == Signal.Kind.GONE_QUIET)
        .map(signal -> signal.evidence().get(signal.evidence().size() - 1).at())
        .findFirst();
  }

  private static Long millis(Optional<Instant> at) {
    return at.map(Instant::toEpochMilli).orElse(null);
  }

  private static long millis(Instant at) {
    return at.toEpochMilli();
  }
}
