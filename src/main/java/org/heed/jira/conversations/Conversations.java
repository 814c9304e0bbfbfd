package org.heed.jira.conversations;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.conversation.OwnerChange;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;
import org.heed.escalation.Escalation;
import org.heed.store.Escalations;

/** Makes a conversation of an issue: its description, its comments, its owner changes. */
public final class Conversations {

  private static final String ASSIGNEE = "assignee";

  /** An escalation and the change of assignee that it made are written within this time. */
  private static final Duration ONE_ACT = Duration.ofMinutes(1);

  private final Teams teams;
  private final CommentManager comments;
  private final CommentVisibility visibility;
  private final ChangeHistoryManager history;
  private final Participants participants;
  private final UserManager users;
  private final TimeZoneManager zones;
  private final Escalations escalations;

  /** Made by the app's wiring. */
  public Conversations(
      Teams teams,
      CommentManager comments,
      CommentVisibility visibility,
      ChangeHistoryManager history,
      Participants participants,
      UserManager users,
      TimeZoneManager zones,
      Escalations escalations) {
    this.teams = teams;
    this.comments = comments;
    this.visibility = visibility;
    this.history = history;
    this.participants = participants;
    this.users = users;
    this.zones = zones;
    this.escalations = escalations;
  }

  /** The conversation on an issue as it is now, with all comments whoever may see them. */
  public Conversation of(Issue issue) {
    return of(issue, teams.of(issue.getProjectObject()));
  }

  /**
   * The conversation on an issue as it is now.
   *
   * @param issue the issue
   * @param team the team of its project
   */
  public Conversation of(Issue issue, Team team) {
    List<OwnerChange> ownerChanges = ownerChanges(issue);
    Cast cast =
        new Cast(
            team,
            users,
            Optional.ofNullable(issue.getReporterId()),
            participants.of(issue, team.settings()),
            owners(issue, ownerChanges));
    List<Message> messages = new ArrayList<>();
    messages.add(description(issue, cast));
    for (Comment comment : inOrder(comments.getComments(issue))) {
      messages.add(message(messages.size(), comment, issue, cast));
    }
    return new Conversation(
        issue.getKey(),
        messages,
        ownerChanges,
        cast.keysOn(Side.AGENT),
        cast.keysOn(Side.AUTOMATION),
        cast.seniors(),
        resolved(issue),
        team.calendar(),
        cast.mentioned());
  }

  /** When an issue was resolved; empty while it is not. */
  public static Optional<Instant> resolved(Issue issue) {
    if (issue.getResolutionId() == null) {
      return Optional.empty();
    }
    // An import may set a resolution without its date.
    Date date = issue.getResolutionDate() == null ? issue.getUpdated() : issue.getResolutionDate();
    return Optional.of(Instant.ofEpochMilli(date.getTime()));
  }

  private Message description(Issue issue, Cast cast) {
    ApplicationUser reporter = issue.getReporter();
    return new Message(
        0,
        "",
        cast.author(reporter, issue.getReporterId()),
        Side.CUSTOMER,
        Visibility.PUBLIC,
        written(issue.getCreated(), reporter),
        orEmpty(issue.getSummary()) + "\n\n" + orEmpty(issue.getDescription()));
  }

  private Message message(int index, Comment comment, Issue issue, Cast cast) {
    ApplicationUser author = comment.getAuthorApplicationUser();
    Side side = cast.sideOf(author);
    return new Message(
        index,
        String.valueOf(comment.getId()),
        cast.author(author, null),
        side,
        visibility.of(comment, cast.mayHide(author, side)),
        written(comment.getCreated() == null ? issue.getCreated() : comment.getCreated(), author),
        orEmpty(comment.getBody()));
  }

  private ZonedDateTime written(Date date, ApplicationUser author) {
    ZoneId zone =
        (author == null ? zones.getDefaultTimezone() : zones.getTimeZoneforUser(author)).toZoneId();
    return Instant.ofEpochMilli(date.getTime()).atZone(zone);
  }

  private List<OwnerChange> ownerChanges(Issue issue) {
    List<Escalation> raised = escalations.ofIssue(issue.getId());
    List<OwnerChange> changes = new ArrayList<>();
    for (ChangeHistory group : history.getChangeHistories(issue)) {
      Instant at = Instant.ofEpochMilli(group.getTimePerformed().getTime());
      for (ChangeItemBean item : group.getChangeItemBeans()) {
        if (ASSIGNEE.equals(item.getField())) {
          Optional<String> to = key(item.getTo());
          changes.add(
              new OwnerChange(
                  changes.size(),
                  key(item.getFrom()),
                  to,
                  key(group.getAuthorKey()),
                  at,
                  raised.stream().anyMatch(escalation -> isMadeBy(escalation, to, at))));
        }
      }
    }
    return changes;
  }

  private static boolean isMadeBy(Escalation escalation, Optional<String> to, Instant at) {
    return to.filter(escalation.senior()::equals).isPresent()
        && Duration.between(escalation.raised(), at).abs().compareTo(ONE_ACT) <= 0;
  }

  private static List<String> owners(Issue issue, List<OwnerChange> changes) {
    return Stream.concat(
            Stream.ofNullable(issue.getAssigneeId()),
            changes.stream()
                .flatMap(change -> Stream.concat(change.from().stream(), change.to().stream())))
        .distinct()
        .toList();
  }

  private static List<Comment> inOrder(List<Comment> comments) {
    return comments.stream()
        .sorted(
            Comparator.comparing(
                    Comment::getCreated, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Comment::getId))
        .toList();
  }

  private static Optional<String> key(String stored) {
    return Optional.ofNullable(stored).filter(key -> !key.isBlank());
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
