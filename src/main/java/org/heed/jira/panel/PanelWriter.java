package org.heed.jira.panel;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heed.customer.Experience;
import org.heed.escalation.Advice;
import org.heed.escalation.Decision;
import org.heed.escalation.Escalation;
import org.heed.escalation.Excerpt;
import org.heed.escalation.Wording;
import org.heed.listening.Evidence;
import org.heed.listening.Handoff;
import org.heed.listening.Heard;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.heed.listening.Reading;
import org.heed.listening.Signal;
import org.heed.listening.Voice;

/** Puts the facts about an issue into one viewer's language and time zone. */
final class PanelWriter {

  private static final int PROBLEM_LENGTH = 280;
  private static final int QUOTE_LENGTH = 200;
  private static final int MOST_EVIDENCE = 3;
  private static final int WARM = 30;
  private static final int HOT = 60;

  private final Wording wording;
  private final DateTimeFormatter dates;
  private final UserManager users;
  private final String root;

  /**
   * A writer for one viewer.
   *
   * @param root the address of Jira as the viewer's browser takes it, without a slash at the end
   */
  PanelWriter(Wording wording, DateTimeFormatter dates, UserManager users, String root) {
    this.wording = wording;
    this.dates = dates;
    this.users = users;
    this.root = root;
  }

  PanelView reading(Issue issue) {
    return PanelView.without(
        PanelView.State.READING, true, refresh(issue), wording.say("heed.panel.reading"));
  }

  PanelView failed(Issue issue) {
    return PanelView.without(
        PanelView.State.FAILED, false, refresh(issue), wording.say("heed.panel.failed"));
  }

  PanelView write(Facts facts) {
    Reading reading = facts.reading();
    return new PanelView(
        PanelView.State.READ,
        facts.pending(),
        refresh(facts.issue()),
        reading.readAt().toString(),
        headline(facts),
        problem(facts.issue()),
        heat(facts),
        questions(facts),
        turns(reading),
        promises(facts),
        facts.others().stream().map(this::past).toList(),
        facts.escalation().map(this::escalated).orElse(Escalated.NEVER),
        advised(facts));
  }

  private Headline headline(Facts facts) {
    Optional<Instant> since = facts.reading().waitingSince();
    if (since.isEmpty()) {
      return new Headline(wording.say("heed.panel.heard"), Moment.UNKNOWN, "");
    }
    boolean closed = facts.issue().getResolutionId() != null;
    return new Headline(
        wording.say(closed ? "heed.panel.waiting.closed" : "heed.panel.waiting"),
        moment(since.get()),
        wording.say("heed.panel.waited", List.of((int) facts.waited().toHours())));
  }

  private static String problem(Issue issue) {
    String description = issue.getDescription() == null ? "" : issue.getDescription();
    String words = Excerpt.of(description, PROBLEM_LENGTH);
    return words.isEmpty() && issue.getSummary() != null
        ? Excerpt.cut(issue.getSummary(), PROBLEM_LENGTH)
        : words;
  }

  private Heat heat(Facts facts) {
    int points = facts.reading().heat();
    List<Finding> findings = new ArrayList<>();
    for (Signal signal : facts.reading().signals()) {
      List<Quote> evidence = evidence(facts, signal);
      if (!evidence.isEmpty()) {
        findings.add(
            new Finding(
                wording.sayWith(signal.kind().sentenceKey(), signal.arguments()),
                signal.weight(),
                evidence));
      }
    }
    return new Heat(points, warmth(points), findings);
  }

  private Mark warmth(int points) {
    if (points >= HOT) {
      return Mark.bad(wording.say("heed.panel.heat.hot"));
    }
    return points >= WARM
        ? Mark.doubtful(wording.say("heed.panel.heat.warm"))
        : Mark.plain(wording.say("heed.panel.heat.cool"));
  }

  private List<Quote> evidence(Facts facts, Signal signal) {
    return signal.evidence().stream()
        .filter(evidence -> !facts.hidden().contains(evidence.message()))
        .limit(MOST_EVIDENCE)
        .map(evidence -> quote(facts, evidence))
        .toList();
  }

  private Quote quote(Facts facts, Evidence evidence) {
    if (evidence.message() == Evidence.NO_MESSAGE) {
      return new Quote("", "", moment(evidence.at()), issueLink(facts.issue().getKey()));
    }
    return quote(facts, evidence.message(), evidence.words(), evidence.at());
  }

  private Quote quote(Facts facts, int message, String words, Instant at) {
    Heard heard = facts.reading().messages().get(message);
    return new Quote(
        Excerpt.cut(words, QUOTE_LENGTH),
        heard.author().isAnonymous() ? "" : heard.author().name(),
        moment(at),
        commentLink(facts.issue().getKey(), heard.id()));
  }

  private List<Asked> questions(Facts facts) {
    return facts.reading().unansweredQuestions().stream()
        .filter(question -> !facts.hidden().contains(question.span().message()))
        .map(
            question ->
                new Asked(
                    quote(facts, question.span().message(), question.words(), question.asked()),
                    mark(question)))
        .toList();
  }

  private Mark mark(Question question) {
    String state = question.state().name().toLowerCase(Locale.ROOT);
    String again = question.repeatOf().isPresent() ? ".again" : "";
    boolean doubtful = question.state() == Question.State.MISSED && !question.isClearlyMissed();
    String word = wording.say("heed.question." + state + (doubtful ? ".perhaps" : again));
    return question.isClearlyMissed() ? Mark.bad(word) : Mark.doubtful(word);
  }

  private List<Turn> turns(Reading reading) {
    Deque<Handoff> handoffs = new ArrayDeque<>(reading.handoffs());
    List<Turn> turns = new ArrayList<>();
    for (Voice voice : reading.voices()) {
      String handoff = "";
      if (!handoffs.isEmpty() && handoffs.peek().to().equals(voice.agent())) {
        handoff =
            wording.say(
                handoffs.pop().pingPong() ? "heed.panel.turn.back" : "heed.panel.turn.handed.on");
      }
      turns.add(
          new Turn(
              voice.name(),
              moment(voice.since()),
              wording.say("heed.panel.turn.replies", List.of(voice.replies())),
              handoff));
    }
    return turns;
  }

  private List<Promised> promises(Facts facts) {
    return facts.reading().clearPromises().stream()
        .filter(promise -> promise.state().isOutstanding())
        .filter(promise -> !facts.hidden().contains(promise.span().message()))
        .map(
            promise ->
                new Promised(
                    quote(facts, promise.span().message(), promise.words(), promise.made()),
                    mark(promise)))
        .toList();
  }

  private Mark mark(Promise promise) {
    boolean overdue = promise.state() == Promise.State.OVERDUE;
    String word =
        promise
            .dueAt()
            .map(
                due ->
                    wording.say(
                        overdue ? "heed.promise.overdue" : "heed.promise.due",
                        List.of(moment(due).shown())))
            .orElseGet(
                () ->
                    wording.say(overdue ? "heed.promise.overdue.undated" : "heed.promise.undated"));
    if (overdue) {
      return Mark.bad(word);
    }
    return promise.state() == Promise.State.DUE_SOON ? Mark.doubtful(word) : Mark.plain(word);
  }

  private Past past(OtherIssues.OtherIssue other) {
    Experience experience = other.experience();
    String word = wording.say(experience.outcome().labelKey());
    return new Past(
        other.issue().getKey(),
        other.issue().getSummary() == null ? "" : other.issue().getSummary(),
        issueLink(other.issue().getKey()),
        experience.outcome().isBad() ? Mark.bad(word) : Mark.good(word),
        wording.say("heed.history.figures", List.of(experience.handoffs(), experience.missed())),
        moment(experience.at()));
  }

  private Escalated escalated(Escalation escalation) {
    ApplicationUser senior = users.getUserByKey(escalation.senior());
    String name = senior == null ? escalation.senior() : senior.getDisplayName();
    return new Escalated(
        wording.say(
            escalation.isOpen() ? "heed.panel.escalation.open" : "heed.panel.escalation.closed",
            List.of(name)),
        moment(escalation.raised()),
        escalation.reason());
  }

  private Advised advised(Facts facts) {
    Decision decision = facts.decision();
    List<String> sentences = new ArrayList<>();
    if (decision.callCustomer()) {
      sentences.add(wording.say(Advice.CALL_THE_CUSTOMER.sentenceKey()));
    }
    boolean held = facts.escalation().filter(Escalation::isOpen).isPresent();
    boolean bringIn = decision.bringInSenior() && !held;
    if (bringIn) {
      sentences.add(wording.say("heed.panel.advice.senior"));
    }
    return new Advised(
        sentences,
        bringIn
            ? decision.reasons().stream()
                .map(reason -> wording.sayWith(reason.kind().sentenceKey(), reason.arguments()))
                .toList()
            : List.of(),
        decision.callCustomer() ? call(facts) : List.of());
  }

  private List<String> call(Facts facts) {
    ApplicationUser customer = facts.issue().getReporter();
    String asked =
        questions(facts).stream()
            .map(question -> question.quote().words())
            .findFirst()
            .orElseGet(() -> problem(facts.issue()));
    return List.of(
        wording.say(
            "heed.brief.call.open", List.of(customer == null ? "" : customer.getDisplayName())),
        wording.say("heed.brief.call.restate", List.of(asked)),
        wording.say("heed.brief.call.close"));
  }

  private Moment moment(Instant at) {
    return new Moment(
        at.toString(), dates.withStyle(DateTimeStyle.valueOf("COMPLETE")).format(Date.from(at)));
  }

  private String issueLink(String key) {
    return root + "/browse/" + key;
  }

  private String commentLink(String key, String comment) {
    return comment.isEmpty()
        ? issueLink(key) + "#descriptionmodule"
        : issueLink(key) + "?focusedCommentId=" + comment + "#comment-" + comment;
  }

  private String refresh(Issue issue) {
    return root + "/plugins/servlet/heed/panel?issue=" + issue.getId();
  }
}
