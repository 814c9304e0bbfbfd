package org.heed.jira.jobs;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.heed.escalation.Escalation;
import org.heed.jira.conversations.Conversations;
import org.heed.jira.conversations.Team;
import org.heed.listening.Reader;
import org.heed.listening.Reading;
import org.heed.store.AuditEntry.Action;
import org.heed.store.AuditLog;
import org.heed.store.Backlog;
import org.heed.store.Claim;
import org.heed.store.Escalations;
import org.heed.store.ReadIssue;
import org.heed.store.Readings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one claimed issue and makes known what it says. */
public final class IssueReading {

  private static final Logger log = LoggerFactory.getLogger(IssueReading.class);
  private static final String OURS = "org.heed.";

  /** Between raising an escalation and making the senior agent the owner. */
  private static final Duration ASSIGNED_WITHIN = Duration.ofMinutes(1);

  private final IssueManager issues;
  private final Conversations conversations;
  private final Reader reader;
  private final Backlog backlog;
  private final Readings readings;
  private final Escalations escalations;
  private final AuditLog audit;
  private final HeedProperty property;
  private final List<BiConsumer<Issue, Reading>> afterwards;
  private final Clock clock;

  /**
   * Made by the app's wiring.
   *
   * @param afterwards what else is to happen when an issue was read, such as escalation by rule. It
   *     may happen twice for the same reading, when a node dies in between
   */
  public IssueReading(
      IssueManager issues,
      Conversations conversations,
      Reader reader,
      Backlog backlog,
      Readings readings,
      Escalations escalations,
      AuditLog audit,
      HeedProperty property,
      List<BiConsumer<Issue, Reading>> afterwards,
      Clock clock) {
    this.issues = issues;
    this.conversations = conversations;
    this.reader = reader;
    this.backlog = backlog;
    this.readings = readings;
    this.escalations = escalations;
    this.audit = audit;
    this.property = property;
    this.afterwards = List.copyOf(afterwards);
    this.clock = clock;
  }

  /**
   * Reads a claimed issue and ends the claim: done, or failed with its reason.
   *
   * @param claim the claim
   * @param teams the team of a project
   */
  void read(Claim claim, Function<Project, Team> teams) {
    try {
      Issue issue = issues.getIssueObject(claim.issueId());
      if (issue == null || issue.getProjectObject() == null) {
        forget(claim);
        return;
      }
      Team team = teams.apply(issue.getProjectObject());
      if (team.settings().reading()) {
        read(claim, issue, team);
      } else {
        property.remove(issue);
        backlog.done(claim, () -> readings.forget(issue.getId()));
      }
    } catch (RuntimeException e) {
      String reason = reason(e);
      log.warn(
          "Issue {} could not be read (try {}): {}", claim.issueId(), claim.attempts() + 1, reason);
      log.debug("It failed with", e);
      backlog.failed(claim, reason);
    }
  }

  private void read(Claim claim, Issue issue, Team team) {
    Reading reading = reader.read(conversations.of(issue, team), clock.instant());
    // What follows may be done twice without harm, so it comes before the claim ends.
    property.publish(issue, reading, isEscalated(issue));
    afterwards.forEach(step -> step.accept(issue, reading));
    boolean held = backlog.done(claim, () -> readings.save(facts(issue), reading, claim.turn()));
    if (!held) {
      // Another node took over and may have been first to write the property.
      backlog.note(issue.getId());
    }
  }

  /** Whether a senior agent holds the issue; an escalation that has come to its end is closed. */
  private boolean isEscalated(Issue issue) {
    Optional<Escalation> open = escalations.findOpen(issue.getId());
    if (open.isEmpty() || !isOver(open.get(), issue)) {
      return open.isPresent();
    }
    if (escalations.close(issue.getId(), clock.instant())) {
      audit.write(Optional.empty(), Action.ESCALATION_CLOSED, issue.getKey(), open.get().senior());
    }
    return false;
  }

  private boolean isOver(Escalation escalation, Issue issue) {
    return Conversations.resolved(issue).isPresent()
        || (!escalation.senior().equals(issue.getAssigneeId())
            && escalation.raised().plus(ASSIGNED_WITHIN).isBefore(clock.instant()));
  }

  private void forget(Claim claim) {
    backlog.done(
        claim,
        () -> {
          readings.forget(claim.issueId());
          escalations.forget(claim.issueId());
        });
  }

  private static ReadIssue facts(Issue issue) {
    return new ReadIssue(
        issue.getId(),
        issue.getProjectObject().getId(),
        Optional.ofNullable(issue.getReporterId()),
        Conversations.resolved(issue));
  }

  /** What went wrong and where; never the exception's message, which may quote a customer. */
  private static String reason(RuntimeException e) {
    return e.getClass().getSimpleName()
        + Arrays.stream(e.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("");
  }
}
