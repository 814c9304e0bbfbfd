package org.heed.jira.workflow;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONObject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.escalation.Escalation;
import org.heed.escalation.Wording;
import org.heed.store.AuditEntry.Action;
import org.heed.store.AuditLog;
import org.heed.store.Escalations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out a plan. The escalation's row comes first, as only one of two simultaneous attempts
 * can write it; then the transition's issue gets its new owner and priority; then come the brief
 * and the watchers, whose failure undoes nothing and is told in the audit log.
 */
public final class Handover {

  private static final Logger log = LoggerFactory.getLogger(Handover.class);

  /** How JSM keeps who may see a comment. */
  private static final String JSM_VISIBILITY = "sd.public.comment";

  private final Escalations escalations;
  private final CommentManager comments;
  private final WatcherManager watchers;
  private final AuditLog audit;

  /** Made by the app's wiring. */
  public Handover(
      Escalations escalations, CommentManager comments, WatcherManager watchers, AuditLog audit) {
    this.escalations = escalations;
    this.comments = comments;
    this.watchers = watchers;
    this.audit = audit;
  }

  /**
   * Carries out a plan.
   *
   * @param issue the transition's own issue, which Jira stores afterwards
   * @return whether it was done; not, if somebody else escalated the issue at the same moment
   */
  boolean carryOut(Plan plan, MutableIssue issue, Wording wording) {
    Escalation escalation = plan.escalation();
    if (plan.takesOver()) {
      escalations.close(escalation.issueId(), escalation.raised());
    }
    if (!escalations.open(escalation)) {
      return false;
    }
    assign(plan, issue);
    List<String> remarks = new ArrayList<>(plan.remarks());
    plan.brief().ifPresent(brief -> post(brief, plan, issue, wording).ifPresent(remarks::add));
    for (ApplicationUser watcher : plan.watchers()) {
      watch(watcher, issue, wording).ifPresent(remarks::add);
    }
    remarks.add(
        0, wording.say("heed.workflow.audit.done", List.of(plan.senior().getDisplayName())));
    audit.write(escalation.raisedBy(), Action.ESCALATED, issue.getKey(), String.join(" ", remarks));
    return true;
  }

  /** Both or neither: what was set is set back if the other fails. */
  private void assign(Plan plan, MutableIssue issue) {
    ApplicationUser owner = issue.getAssignee();
    try {
      issue.setAssignee(plan.senior());
      plan.priority().ifPresent(issue::setPriorityId);
    } catch (RuntimeException e) {
      issue.setAssignee(owner);
      escalations.withdraw(plan.escalation().issueId());
      throw e;
    }
  }

  private Optional<String> post(Plan.Brief brief, Plan plan, MutableIssue issue, Wording wording) {
    try {
      // No event of its own: the transition's comes after, when the issue is stored.
      comments.create(
          issue,
          brief.author(),
          brief.markup(),
          brief.audience().group(),
          brief.audience().role(),
          Date.from(plan.escalation().raised()),
          Map.of(JSM_VISIBILITY, new JSONObject(Map.of("internal", true))),
          false);
      return Optional.empty();
    } catch (RuntimeException e) {
      log.warn("the hand-over brief of {} could not be posted", issue.getKey(), e);
      return Optional.of(wording.say("heed.workflow.audit.brief.failed"));
    }
  }

  private Optional<String> watch(ApplicationUser watcher, MutableIssue issue, Wording wording) {
    try {
      watchers.startWatching(watcher, issue);
      return Optional.empty();
    } catch (RuntimeException e) {
      log.warn("{} could not be made a watcher of {}", watcher.getKey(), issue.getKey(), e);
      return Optional.of(
          wording.say("heed.workflow.audit.watcher", List.of(watcher.getUsername())));
    }
  }
}
