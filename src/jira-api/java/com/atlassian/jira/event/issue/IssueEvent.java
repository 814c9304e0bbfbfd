package com.atlassian.jira.event.issue;

import com.atlassian.jira.event.operation.SpanningOperation;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import java.util.Optional;

public final class IssueEvent extends com.atlassian.jira.event.AbstractEvent {
  private final Issue issue;
  private final ApplicationUser user;
  private final Long eventTypeId;
  private final Map<String, Object> params;

  public IssueEvent(
      Issue issue, Map<String, Object> params, ApplicationUser user, Long eventTypeId) {
    this.issue = issue;
    this.user = user;
    this.eventTypeId = eventTypeId;
    this.params = params;
  }

  public Issue getIssue() {
    return issue;
  }

  public ApplicationUser getUser() {
    return user;
  }

  public Comment getComment() {
    return params == null ? null : (Comment) params.get("comment");
  }

  public Long getEventTypeId() {
    return eventTypeId;
  }

  public Optional<SpanningOperation> getSpanningOperation() {
    return Optional.empty();
  }
}
