package org.heed.devhost.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.issue.JiraIssueEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.devhost.db.Database;

/** Tells what happened to an issue, once it is committed: as Jira does, alone and as a bundle. */
final class IssueEvents {
  private final Database database;
  private final EventPublisher publisher;

  private record Bundle(Collection<JiraIssueEvent> events) implements IssueEventBundle {
    @Override
    public Collection<JiraIssueEvent> getEvents() {
      return events;
    }
  }

  private record Delegating(IssueEvent event) implements DelegatingJiraIssueEvent {
    @Override
    public IssueEvent asIssueEvent() {
      return event;
    }
  }

  IssueEvents(Database database, EventPublisher publisher) {
    this.database = database;
    this.publisher = publisher;
  }

  void publish(
      Issue issue,
      ApplicationUser user,
      Comment comment,
      List<ChangeItemBean> items,
      Long eventType) {
    Map<String, Object> params = new HashMap<>();
    params.put("eventsource", "action");
    if (comment != null) {
      params.put("comment", comment);
    }
    if (!items.isEmpty()) {
      params.put("changeitems", items);
    }
    IssueEvent event = new IssueEvent(issue, params, user, eventType);
    database.afterCommit(
        () -> {
          publisher.publish(event);
          publisher.publish(new Bundle(List.of(new Delegating(event))));
        });
  }
}
