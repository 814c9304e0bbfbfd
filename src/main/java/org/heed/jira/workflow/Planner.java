package org.heed.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.customer.CustomerHistory;
import org.heed.escalation.Decision;
import org.heed.escalation.Escalation;
import org.heed.escalation.EscalationPolicy;
import org.heed.escalation.HandoverBrief;
import org.heed.escalation.Roster;
import org.heed.escalation.Wording;
import org.heed.jira.conversations.Conversations;
import org.heed.jira.conversations.Team;
import org.heed.jira.conversations.Teams;
import org.heed.jira.panel.OtherIssues;
import org.heed.listening.Reader;
import org.heed.listening.Reading;
import org.heed.store.Escalations;

/** Decides everything about an escalation from a fresh reading, and changes nothing. */
public final class Planner {

  private static final int MOST_HISTORY = 5;

  private final Teams teams;
  private final Conversations conversations;
  private final Reader reader;
  private final Escalations escalations;
  private final SeniorFinder seniors;
  private final OtherIssues otherIssues;
  private final BriefWriter briefs;
  private final Measures measures;
  private final UserManager users;
  private final Clock clock;

  /** Made by the app's wiring. */
  public Planner(
      Teams teams,
      Conversations conversations,
      Reader reader,
      Escalations escalations,
      SeniorFinder seniors,
      OtherIssues otherIssues,
      BriefWriter briefs,
      Measures measures,
      UserManager users,
      Clock clock) {
    this.teams = teams;
    this.conversations = conversations;
    this.reader = reader;
    this.escalations = escalations;
    this.seniors = seniors;
    this.otherIssues = otherIssues;
    this.briefs = briefs;
    this.measures = measures;
    this.users = users;
    this.clock = clock;
  }

  /**
   * Plans an escalation.
   *
   * @param issue the issue in transition
   * @param caller who makes the transition, empty if nobody is logged in
   * @param options what the admin chose
   * @param wording the language of the brief and of the reason
   * @return empty if a senior agent holds the issue already and that is to be left so
   * @throws EscalationRefused if nobody fits
   */
  Optional<Plan> plan(
      Issue issue, Optional<ApplicationUser> caller, EscalateOptions options, Wording wording)
      throws EscalationRefused {
    if (issue.getId() == null) {
      throw new EscalationRefused("heed.workflow.audit.not.created", List.of());
    }
    Optional<Escalation> held = escalations.findOpen(issue.getId());
    if (held.isPresent() && options.skip()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Team team = teams.of(issue.getProjectObject());
    Conversation conversation = conversations.of(issue, team);
    Reading reading = reader.read(conversation, now);
    ApplicationUser senior = pick(issue, team, conversation, held, options, wording);
    CustomerHistory history = otherIssues.tellable(issue, senior, MOST_HISTORY);
    Decision decision =
        new EscalationPolicy(
                EscalationPolicy.DEFAULT.heat(),
                team.settings().handoffsThatMatter(),
                team.settings().waitThatMatters())
            .decide(reading, history, conversation.calendar(), now);
    Measures.Chosen measure = measures.choose(issue, options, wording);
    List<String> remarks = new ArrayList<>(measure.remarks());
    Optional<Plan.Brief> brief = Optional.empty();
    if (options.brief()) {
      brief =
          briefs.write(
              issue,
              HandoverBrief.of(conversation, reading, history, decision),
              new BriefWriter.Circle(team, options, caller, senior, customers(issue, conversation)),
              conversation.calendar().zone(),
              wording);
      if (brief.isEmpty()) {
        remarks.add(wording.say("heed.workflow.audit.brief.unsafe"));
      }
    }
    return Optional.of(
        new Plan(
            senior,
            escalation(issue, caller, senior, decision, wording, now),
            held.isPresent(),
            measure.priority(),
            measure.watchers(),
            brief,
            remarks));
  }

  private ApplicationUser pick(
      Issue issue,
      Team team,
      Conversation conversation,
      Optional<Escalation> held,
      EscalateOptions options,
      Wording wording)
      throws EscalationRefused {
    Set<String> involved = new HashSet<>();
    conversation.messages().forEach(message -> involved.add(message.author().key()));
    held.ifPresent(escalation -> involved.add(escalation.senior()));
    if (issue.getReporterId() != null) {
      involved.add(issue.getReporterId());
    }
    Roster roster = seniors.roster(issue, team, options);
    if (roster.seniors().isEmpty()) {
      throw new EscalationRefused("heed.workflow.audit.roster.empty", List.of());
    }
    Roster.Pick pick = roster.pick(involved);
    Optional<ApplicationUser> senior =
        pick.senior().map(Roster.Senior::key).map(users::getUserByKey);
    if (senior.isEmpty()) {
      throw new EscalationRefused("heed.workflow.audit.nobody.fits", List.of(why(pick, wording)));
    }
    return senior.get();
  }

  private static String why(Roster.Pick pick, Wording wording) {
    return pick.passedBy().stream()
        .map(passed -> wording.say(passed.why().sentenceKey(), List.of(passed.senior().name())))
        .collect(Collectors.joining(" "));
  }

  private Collection<ApplicationUser> customers(Issue issue, Conversation conversation) {
    return Stream.concat(
            Stream.ofNullable(issue.getReporter()),
            conversation.messages().stream()
                .filter(Message::isFromCustomer)
                .filter(message -> !message.author().isAnonymous())
                .map(message -> message.author().key())
                .distinct()
                .map(users::getUserByKey)
                .filter(Objects::nonNull))
        .toList();
  }

  private static Escalation escalation(
      Issue issue,
      Optional<ApplicationUser> caller,
      ApplicationUser senior,
      Decision decision,
      Wording wording,
      Instant now) {
    return new Escalation(
        issue.getId(),
        issue.getProjectId(),
        senior.getKey(),
        caller.map(ApplicationUser::getKey),
        Optional.ofNullable(issue.getAssigneeId()),
        reason(caller, decision, wording),
        now,
        Optional.empty());
  }

  private static String reason(
      Optional<ApplicationUser> caller, Decision decision, Wording wording) {
    if (!decision.reasons().isEmpty()) {
      return decision.reasons().stream()
          .map(reason -> wording.sayWith(reason.kind().sentenceKey(), reason.arguments()))
          .collect(Collectors.joining(" "));
    }
    return caller
        .map(user -> wording.say("heed.escalation.reason.by.hand", List.of(user.getDisplayName())))
        .orElseGet(() -> wording.say("heed.escalation.reason.by.workflow"));
  }
}
