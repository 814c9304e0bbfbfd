package org.heed.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issues that have to be read. A note is there until the reading that covers it is saved: no
 * crash loses it, and no two nodes work on the same issue at once.
 */
public final class Backlog {

  /** After so many failed tries an issue is parked. */
  public static final int MAX_ATTEMPTS = 5;

  private static final Logger log = LoggerFactory.getLogger(Backlog.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final long PARKED = Long.MAX_VALUE;
  private static final int LOOK_AHEAD = 200;
  private static final String CLAIM = "ID, ISSUE_ID, URGENCY, ATTEMPTS";

  private final ActiveObjects ao;
  private final Clock clock;

  /** Made by the app's wiring. */
  public Backlog(ActiveObjects ao, Clock clock) {
    this.ao = ao;
    this.clock = clock;
  }

  /** Notes that an issue has news, by one insert; safe on the thread of a user's request. */
  public void note(long issueId) {
    note(issueId, Urgency.LIVE);
  }

  /** Notes that an issue is to be read. */
  public void note(long issueId, Urgency urgency) {
    insert(issueId, urgency, clock.millis(), 0, null);
  }

  /**
   * Claims issues to read: those left by a dead node first, then by urgency, then by age. All notes
   * of an issue are claimed as one; an issue under a live claim is left alone.
   *
   * @param max the most issues to claim
   * @param node the node that will read them
   * @param lease how long they stay claimed before another node may take over
   */
  public List<Claim> claim(int max, String node, Duration lease) {
    List<Claim> claims = new ArrayList<>();
    claimAmong(expired(max), claims, max, node, lease);
    for (Urgency urgency : Urgency.values()) {
      if (claims.size() < max) {
        claimAmong(waiting(urgency), claims, max, node, lease);
      }
    }
    return claims;
  }

  private void claimAmong(
      Collection<Long> issues, List<Claim> claims, int max, String node, Duration lease) {
    for (long issueId : issues) {
      if (claims.size() == max) {
        return;
      }
      tryClaim(issueId, node, lease).ifPresent(claims::add);
    }
  }

  /**
   * Ends a claim together with what the reading changed, in one transaction.
   *
   * @param claim the claim that was worked on
   * @param writes what to save; left undone if the claim was lost to another node
   * @return whether the claim was still held, and so the writes were done
   */
  public boolean done(Claim claim, Runnable writes) {
    return ao.executeInTransaction(
        () -> {
          if (!give(claim)) {
            return false;
          }
          writes.run();
          return true;
        });
  }

  /**
   * Gives a claim back after a failure. The issue is tried again after a pause that grows with each
   * failure, and is parked after {@link #MAX_ATTEMPTS}.
   *
   * @param claim the claim that was worked on
   * @param reason why it failed; free of customers' words, it is shown to admins
   */
  public void failed(Claim claim, String reason) {
    int attempts = claim.attempts() + 1;
    giveBack(claim, nextTry(attempts), attempts, reason);
  }

  /** Gives a claim back untouched; the issue is read at its next turn. */
  public void giveBack(Claim claim) {
    giveBack(claim, clock.millis(), claim.attempts(), null);
  }

  /**
   * Puts back what an earlier life of this node had claimed, so that nobody waits for the leases to
   * end. Call it before the node first claims.
   */
  public void release(String node) {
    for (ClaimRow row : ao.find(ClaimRow.class, Query.select(CLAIM).where("NODE = ?", node))) {
      Claim claim = claim(row);
      int attempts = claim.attempts() + 1;
      giveBack(
          claim,
          attempts < MAX_ATTEMPTS ? clock.millis() : PARKED,
          attempts,
          "the node " + node + " ended while it read the issue");
    }
  }

  /** How many notes wait to be read, parked ones left out. */
  public int size() {
    return ao.count(BacklogRow.class, Query.select().where("DUE_AT < ?", PARKED));
  }

  /** How many notes of this urgency wait or are being read, parked ones left out. */
  public int size(Urgency urgency) {
    return ao.count(
            BacklogRow.class,
            Query.select().where("URGENCY = ? AND DUE_AT < ?", urgency.stored(), PARKED))
        + ao.count(ClaimRow.class, Query.select().where("URGENCY = ?", urgency.stored()));
  }

  /** Whether the issue waits to be read, or is being read; a parked one does neither. */
  public boolean isPending(long issueId) {
    return ao.count(
                BacklogRow.class,
                Query.select().where("ISSUE_ID = ? AND DUE_AT < ?", issueId, PARKED))
            > 0
        || isClaimed(issueId);
  }

  /** Whether the issue could not be read, and waits for an admin or for fresh news. */
  public boolean isParked(long issueId) {
    return ao.count(
            BacklogRow.class, Query.select().where("ISSUE_ID = ? AND DUE_AT = ?", issueId, PARKED))
        > 0;
  }

  /** The issues that could not be read, the latest first. */
  public List<ParkedIssue> parked(int max) {
    List<ParkedIssue> parked = new ArrayList<>();
    ao.stream(
        BacklogRow.class,
        Query.select("ID, ISSUE_ID, ATTEMPTS, REASON")
            .where("DUE_AT = ?", PARKED)
            .order("ID DESC")
            .limit(max),
        row -> parked.add(new ParkedIssue(row.getIssueId(), row.getAttempts(), row.getReason())));
    return parked;
  }

  /** Tries a parked issue again at once; does nothing if it is not parked. */
  public void retry(long issueId) {
    ao.executeInTransaction(
        () -> {
          if (ao.deleteWithSQL(BacklogRow.class, "ISSUE_ID = ? AND DUE_AT = ?", issueId, PARKED)
              > 0) {
            note(issueId);
          }
          return null;
        });
  }

  private void giveBack(Claim claim, long dueAt, int attempts, String reason) {
    ao.executeInTransaction(
        () -> {
          if (give(claim)) {
            insert(claim.issueId(), claim.urgency(), dueAt, attempts, reason);
          }
          return null;
        });
  }

  private Optional<Claim> tryClaim(long issueId, String node, Duration lease) {
    try {
      return ao.executeInTransaction(() -> claimInTransaction(issueId, node, lease));
    } catch (LostRace e) {
      log.debug("another node claimed issue {} first", issueId);
      return Optional.empty();
    } catch (RuntimeException e) {
      // The unique column let only one node in. Anything else is a fault of the database.
      if (isClaimed(issueId)) {
        log.debug("another node claimed issue {} first", issueId);
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Claim> claimInTransaction(long issueId, String node, Duration lease) {
    Optional<Claim> left = claimOn(issueId);
    if (left.isPresent()
        && ao.deleteWithSQL(
                ClaimRow.class, "ID = ? AND LEASED_UNTIL <= ?", left.get().turn(), clock.millis())
            == 0) {
      return Optional.empty();
    }
    List<BacklogRow> notes = notesOf(issueId);
    if (left.isEmpty() && notes.isEmpty()) {
      return Optional.empty();
    }
    long last = notes.stream().mapToLong(BacklogRow::getID).max().orElse(0);
    if (ao.deleteWithSQL(BacklogRow.class, "ISSUE_ID = ? AND ID <= ?", issueId, last)
        < notes.size()) {
      throw new LostRace();
    }
    int urgency =
        IntStream.concat(
                left.stream().mapToInt(claim -> claim.urgency().stored()),
                notes.stream().mapToInt(BacklogRow::getUrgency))
            .min()
            .orElseThrow();
    int attempts =
        IntStream.concat(
                left.stream().mapToInt(claim -> claim.attempts() + 1),
                notes.stream().mapToInt(BacklogRow::getAttempts))
            .max()
            .orElseThrow();
    if (left.isPresent() && attempts >= MAX_ATTEMPTS) {
      insert(issueId, Urgency.of(urgency), PARKED, attempts, "no node lived to read it to the end");
      return Optional.empty();
    }
    ClaimRow row =
        ao.create(
            ClaimRow.class,
            new DBParam("ISSUE_ID", issueId),
            new DBParam("NODE", node),
            new DBParam("URGENCY", urgency),
            new DBParam("ATTEMPTS", attempts),
            new DBParam("LEASED_UNTIL", clock.millis() + lease.toMillis()));
    return Optional.of(new Claim(row.getID(), issueId, Urgency.of(urgency), attempts));
  }

  private void insert(long issueId, Urgency urgency, long dueAt, int attempts, String reason) {
    ao.create(
        BacklogRow.class,
        new DBParam("ISSUE_ID", issueId),
        new DBParam("URGENCY", urgency.stored()),
        new DBParam("DUE_AT", dueAt),
        new DBParam("ATTEMPTS", attempts),
        new DBParam("REASON", reason == null ? null : shortened(reason)));
  }

  private boolean give(Claim claim) {
    return ao.deleteWithSQL(ClaimRow.class, "ID = ?", claim.turn()) == 1;
  }

  private long nextTry(int attempts) {
    return attempts >= MAX_ATTEMPTS
        ? PARKED
        : clock.millis() + (FIRST_PAUSE.toMillis() << (attempts - 1));
  }

  private boolean isClaimed(long issueId) {
    return ao.count(ClaimRow.class, Query.select().where("ISSUE_ID = ?", issueId)) > 0;
  }

  private Optional<Claim> claimOn(long issueId) {
    ClaimRow[] rows = ao.find(ClaimRow.class, Query.select(CLAIM).where("ISSUE_ID = ?", issueId));
    return rows.length == 0 ? Optional.empty() : Optional.of(claim(rows[0]));
  }

  private static Claim claim(ClaimRow row) {
    return new Claim(
        row.getID(), row.getIssueId(), Urgency.of(row.getUrgency()), row.getAttempts());
  }

  private List<BacklogRow> notesOf(long issueId) {
    return List.of(
        ao.find(
            BacklogRow.class,
            Query.select("ID, URGENCY, ATTEMPTS").where("ISSUE_ID = ?", issueId)));
  }

  private Set<Long> expired(int max) {
    Set<Long> issues = new LinkedHashSet<>();
    ao.stream(
        ClaimRow.class,
        Query.select("ID, ISSUE_ID")
            .where("LEASED_UNTIL <= ?", clock.millis())
            .order("LEASED_UNTIL")
            .limit(max),
        row -> issues.add(row.getIssueId()));
    return issues;
  }

  /** Some issues whose turn it is; more than asked for, as some may be claimed by others. */
  private List<Long> waiting(Urgency urgency) {
    Set<Long> issues = new LinkedHashSet<>();
    ao.stream(
        BacklogRow.class,
        Query.select("ID, ISSUE_ID")
            .where("URGENCY = ? AND DUE_AT <= ?", urgency.stored(), clock.millis())
            .order("DUE_AT")
            .limit(LOOK_AHEAD),
        row -> issues.add(row.getIssueId()));
    return List.copyOf(issues);
  }

  private static String shortened(String reason) {
    return reason.length() <= BacklogRow.MAX_REASON
        ? reason
        : reason.substring(0, BacklogRow.MAX_REASON);
  }

  /** Another node took some of the notes; the transaction is to be rolled back. */
  private static final class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
