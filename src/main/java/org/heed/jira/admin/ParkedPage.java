package org.heed.jira.admin;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import org.heed.jira.jobs.Alarm;
import org.heed.store.AuditEntry.Action;
import org.heed.store.AuditLog;
import org.heed.store.Backlog;
import org.heed.store.ParkedIssue;

/** Shows the issues that could not be read, and lets them be tried again. */
public final class ParkedPage {

  private static final int MOST = 200;

  private final Backlog backlog;
  private final IssueManager issues;
  private final AuditLog audit;
  private final Alarm alarm;

  /** Made by the app's wiring. */
  public ParkedPage(Backlog backlog, IssueManager issues, AuditLog audit, Alarm alarm) {
    this.backlog = backlog;
    this.issues = issues;
    this.audit = audit;
    this.alarm = alarm;
  }

  List<ParkedView> show() {
    return backlog.parked(MOST).stream().map(this::view).toList();
  }

  /** Tries an issue again; does nothing if it is not parked any more. */
  void retry(String issueId, ApplicationUser admin) {
    if (issueId == null || !issueId.matches("\\d{1,18}")) {
      return;
    }
    long id = Long.parseLong(issueId);
    if (backlog.isParked(id)) {
      backlog.retry(id);
      audit.write(Optional.of(admin.getKey()), Action.ISSUE_RETRIED, key(id), "");
      alarm.ring();
    }
  }

  private ParkedView view(ParkedIssue parked) {
    return new ParkedView(
        String.valueOf(parked.issueId()),
        key(parked.issueId()),
        parked.attempts(),
        parked.reason());
  }

  private String key(long issueId) {
    Issue issue = issues.getIssueObject(issueId);
    return issue == null ? String.valueOf(issueId) : issue.getKey();
  }
}
