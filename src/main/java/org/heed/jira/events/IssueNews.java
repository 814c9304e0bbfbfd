package org.heed.jira.events;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.ProjectDeletedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import org.heed.jira.jobs.Alarm;
import org.heed.store.Backlog;
import org.heed.store.Escalations;
import org.heed.store.Readings;
import org.heed.store.SettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes every issue that somebody did something to: wrote, edited or deleted a comment, assigned,
 * moved, resolved, deleted. It works on the user's thread, so it writes one row and never throws.
 */
public final class IssueNews {

  private static final Logger log = LoggerFactory.getLogger(IssueNews.class);

  private final EventPublisher publisher;
  private final Backlog backlog;
  private final Alarm alarm;
  private final Readings readings;
  private final Escalations escalations;
  private final SettingsStore settings;

  /** Made by the app's wiring. */
  public IssueNews(
      EventPublisher publisher,
      Backlog backlog,
      Alarm alarm,
      Readings readings,
      Escalations escalations,
      SettingsStore settings) {
    this.publisher = publisher;
    this.backlog = backlog;
    this.alarm = alarm;
    this.readings = readings;
    this.escalations = escalations;
    this.settings = settings;
  }

  /** Begins to listen; called when the app starts. */
  public void start() {
    publisher.register(this);
  }

  /** Listens no more; called when the app stops. */
  public void stop() {
    publisher.unregister(this);
  }

  /** Somebody did something to an issue. A deleted one is forgotten when its turn comes. */
  @EventListener
  public void onIssueEvent(IssueEvent event) {
    Issue issue = event.getIssue();
    if (issue == null || issue.getId() == null) {
      return;
    }
    try {
      backlog.note(issue.getId());
      alarm.ring();
    } catch (RuntimeException e) {
      // The user's work is done and must not fail for ours.
      log.error(
          "News of issue {} could not be noted; it is read when it next changes", issue.getId(), e);
    }
  }

  /** Somebody deleted a project; Jira says nothing of its issues. */
  @EventListener
  public void onProjectDeleted(ProjectDeletedEvent event) {
    long projectId = event.getProject().getId();
    try {
      readings.forgetProject(projectId);
      escalations.forgetProject(projectId);
      settings.forgetProject(projectId);
    } catch (RuntimeException e) {
      log.error("What is known of the deleted project {} could not be forgotten", projectId, e);
    }
  }
}
