package org.heed.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.heed.escalation.Escalation;

/** The escalations, open and closed. An issue has at most one that is open. */
public final class Escalations {

  private static final String FIELDS =
      "ID, ISSUE_ID, PROJECT_ID, SENIOR, RAISED_BY, FORMER_OWNER, REASON, RAISED_AT, CLOSED_AT";

  private final ActiveObjects ao;

  /** Made by the app's wiring. */
  public Escalations(ActiveObjects ao) {
    this.ao = ao;
  }

  /**
   * Opens an escalation.
   *
   * @return false if the issue has an open one already; it stays as it is
   */
  public boolean open(Escalation escalation) {
    // The look saves the enclosing transaction, which a refused insert would end; the unique slot
    // guards against the node that looked at the same moment.
    if (findOpen(escalation.issueId()).isPresent()) {
      return false;
    }
    try {
      create(escalation);
      return true;
    } catch (RuntimeException e) {
      if (findOpen(escalation.issueId()).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  /** The open escalation of an issue. */
  public Optional<Escalation> findOpen(long issueId) {
    return first(Query.select(FIELDS).where("SLOT = ?", openSlot(issueId)));
  }

  /** The escalation of an issue that was raised last, open or closed. */
  public Optional<Escalation> findLatest(long issueId) {
    return first(
        Query.select(FIELDS).where("ISSUE_ID = ?", issueId).order("RAISED_AT DESC").limit(1));
  }

  /** All escalations of an issue, the first raised first. */
  public List<Escalation> ofIssue(long issueId) {
    return find(Query.select(FIELDS).where("ISSUE_ID = ?", issueId).order("RAISED_AT"));
  }

  /**
   * Closes the open escalation of an issue.
   *
   * @return whether there was one
   */
  public boolean close(long issueId, Instant at) {
    return ao.executeInTransaction(
        () -> {
          for (EscalationRow row :
              ao.find(EscalationRow.class, Query.select().where("SLOT = ?", openSlot(issueId)))) {
            row.setSlot("closed-" + row.getID());
            row.setClosedAt(at.toEpochMilli());
            row.setOngoing(0);
            row.save();
            return true;
          }
          return false;
        });
  }

  /** Takes back the open escalation of an issue as if it had never been raised. */
  public void withdraw(long issueId) {
    ao.deleteWithSQL(EscalationRow.class, "SLOT = ?", openSlot(issueId));
  }

  /** Forgets all escalations of an issue. */
  public void forget(long issueId) {
    ao.deleteWithSQL(EscalationRow.class, "ISSUE_ID = ?", issueId);
  }

  /** Forgets all escalations of a project. */
  public void forgetProject(long projectId) {
    ao.deleteWithSQL(EscalationRow.class, "PROJECT_ID = ?", projectId);
  }

  /** How many open escalations each of these senior agents holds; every one of them is a key. */
  public Map<String, Integer> openCounts(Collection<String> seniors) {
    Set<String> wanted = new HashSet<>(seniors);
    Map<String, Integer> counts = new HashMap<>();
    wanted.forEach(senior -> counts.put(senior, 0));
    ao.stream(
        EscalationRow.class,
        Query.select("ID, SENIOR").where("ONGOING = ?", 1),
        row -> counts.computeIfPresent(row.getSenior(), (senior, count) -> count + 1));
    return counts;
  }

  /**
   * The issues of escalations.
   *
   * @param openOnly whether to leave out those that are closed
   * @param since only those raised at this moment or later
   * @param limit the most issues to return
   */
  public List<Long> issueIds(boolean openOnly, Optional<Instant> since, int limit) {
    Set<Long> ids = new HashSet<>();
    long from = since.map(Instant::toEpochMilli).orElse(0L);
    Query query = Query.select("ID, ISSUE_ID").limit(limit);
    ao.stream(
        EscalationRow.class,
        openOnly
            ? query.where("ONGOING = ? AND RAISED_AT >= ?", 1, from)
            : query.where("RAISED_AT >= ?", from),
        row -> ids.add(row.getIssueId()));
    return List.copyOf(ids);
  }

  private void create(Escalation escalation) {
    ao.create(
        EscalationRow.class,
        new DBParam(
            "SLOT",
            escalation.isOpen()
                ? openSlot(escalation.issueId())
                : "closed-" + escalation.issueId() + "-" + escalation.raised().toEpochMilli()),
        new DBParam("ISSUE_ID", escalation.issueId()),
        new DBParam("PROJECT_ID", escalation.projectId()),
        new DBParam("SENIOR", escalation.senior()),
        new DBParam("RAISED_BY", escalation.raisedBy().orElse(null)),
        new DBParam("FORMER_OWNER", escalation.formerOwner().orElse(null)),
        new DBParam("REASON", escalation.reason()),
        new DBParam("RAISED_AT", escalation.raised().toEpochMilli()),
        new DBParam("CLOSED_AT", escalation.closed().map(Instant::toEpochMilli).orElse(null)),
        new DBParam("ONGOING", escalation.isOpen() ? 1 : 0));
  }

  private Optional<Escalation> first(Query query) {
    return find(query).stream().findFirst();
  }

  private List<Escalation> find(Query query) {
    List<Escalation> found = new ArrayList<>();
    ao.stream(EscalationRow.class, query, row -> found.add(escalation(row)));
    return found;
  }

  private static Escalation escalation(EscalationRow row) {
    return new Escalation(
        row.getIssueId(),
        row.getProjectId(),
        row.getSenior(),
        Optional.ofNullable(row.getRaisedBy()),
        Optional.ofNullable(row.getFormerOwner()),
        // Oracle keeps an empty text as null.
        Optional.ofNullable(row.getReason()).orElse(""),
        Instant.ofEpochMilli(row.getRaisedAt()),
        Optional.ofNullable(row.getClosedAt()).map(Instant::ofEpochMilli));
  }

  private static String openSlot(long issueId) {
    return "open-" + issueId;
  }
}
