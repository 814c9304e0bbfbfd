package org.heed.jira.panel;

import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.conversation.Visibility;
import org.heed.customer.CustomerHistory;
import org.heed.escalation.Decision;
import org.heed.escalation.EscalationPolicy;
import org.heed.jira.conversations.Conversations;
import org.heed.jira.conversations.Team;
import org.heed.jira.conversations.Teams;
import org.heed.jira.jobs.Alarm;
import org.heed.listening.Heard;
import org.heed.listening.Reading;
import org.heed.store.Backlog;
import org.heed.store.Escalations;
import org.heed.store.Readings;
import org.heed.store.StoredReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the panel of an issue for a viewer. Whether they may see a panel is asked beforehand. */
public final class Panels {

  private static final Logger log = LoggerFactory.getLogger(Panels.class);

  private static final int MOST_OTHERS = 5;

  private final Readings readings;
  private final Backlog backlog;
  private final Alarm alarm;
  private final Escalations escalations;
  private final Teams teams;
  private final OtherIssues otherIssues;
  private final CommentManager comments;
  private final UserManager users;
  private final JiraAuthenticationContext authentication;
  private final DateTimeFormatterFactory dates;
  private final ApplicationProperties application;
  private final Clock clock;

  /** Made by the app's wiring. */
  public Panels(
      Readings readings,
      Backlog backlog,
      Alarm alarm,
      Escalations escalations,
      Teams teams,
      OtherIssues otherIssues,
      CommentManager comments,
      UserManager users,
      JiraAuthenticationContext authentication,
      DateTimeFormatterFactory dates,
      ApplicationProperties application,
      Clock clock) {
    this.readings = readings;
    this.backlog = backlog;
    this.alarm = alarm;
    this.escalations = escalations;
    this.teams = teams;
    this.otherIssues = otherIssues;
    this.comments = comments;
    this.users = users;
    this.authentication = authentication;
    this.dates = dates;
    this.application = application;
    this.clock = clock;
  }

  /**
   * Whether the user gets a panel on issues of a project: Heed reads there, and the user serves its
   * customers. Customers never see what is found in their words.
   */
  public boolean isShown(Issue issue, ApplicationUser viewer) {
    Team team = teams.of(issue.getProjectObject());
    return team.settings().reading() && team.isAgent(viewer);
  }

  /** The panel of an issue. It says so if it could not be made. */
  public PanelView of(Issue issue, ApplicationUser viewer) {
    PanelWriter writer = writer();
    try {
      Optional<StoredReading> stored = readings.find(issue.getId());
      boolean pending = backlog.isPending(issue.getId());
      if (stored.isEmpty()) {
        return unread(issue, pending, writer);
      }
      return writer.write(facts(issue, viewer, stored.get().reading(), pending));
    } catch (RuntimeException e) {
      log.error("the panel of {} could not be made", issue.getKey(), e);
      return writer.failed(issue);
    }
  }

  /** An issue from before Heed's time is read when somebody looks at it. */
  private PanelView unread(Issue issue, boolean pending, PanelWriter writer) {
    if (backlog.isParked(issue.getId())) {
      return writer.failed(issue);
    }
    if (!pending) {
      backlog.note(issue.getId());
      alarm.ring();
    }
    return writer.reading(issue);
  }

  private Facts facts(Issue issue, ApplicationUser viewer, Reading reading, boolean pending) {
    Team team = teams.of(issue.getProjectObject());
    Instant now = clock.instant();
    Instant until = reading.waitedUntil(Conversations.resolved(issue), now);
    List<OtherIssues.OtherIssue> others = otherIssues.of(issue, viewer, MOST_OTHERS);
    CustomerHistory history =
        CustomerHistory.of(others.stream().map(OtherIssues.OtherIssue::experience).toList());
    return new Facts(
        issue,
        reading,
        pending,
        reading
            .waitingSince()
            .map(since -> team.calendar().between(since, until))
            .orElse(Duration.ZERO),
        hidden(issue, viewer, reading),
        others,
        escalations.findLatest(issue.getId()),
        // A closed issue that was left unheard calls for a word of regret, not for a senior agent.
        Conversations.resolved(issue).isPresent()
            ? Decision.LEAVE_IT
            : decide(team, reading, history, now));
  }

  private static Decision decide(Team team, Reading reading, CustomerHistory history, Instant now) {
    return new EscalationPolicy(
            EscalationPolicy.DEFAULT.heat(),
            team.settings().handoffsThatMatter(),
            team.settings().waitThatMatters())
        .decide(reading, history, team.calendar(), now);
  }

  /** Comments may be restricted to a role or group that not every agent is in. */
  private Set<Integer> hidden(Issue issue, ApplicationUser viewer, Reading reading) {
    List<Heard> internal =
        reading.messages().stream()
            .filter(message -> message.visibility() == Visibility.INTERNAL)
            .toList();
    if (internal.isEmpty()) {
      return Set.of();
    }
    Set<String> visible =
        comments.getCommentsForUser(issue, viewer).stream()
            .map(comment -> comment.getId().toString())
            .collect(Collectors.toSet());
    return internal.stream()
        .filter(message -> !visible.contains(message.id()))
        .map(Heard::index)
        .collect(Collectors.toUnmodifiableSet());
  }

  private PanelWriter writer() {
    return new PanelWriter(
        new JiraWording(authentication.getI18nHelper()),
        dates.formatter().forLoggedInUser(),
        users,
        application.getBaseUrl(UrlMode.valueOf("RELATIVE")));
  }
}
