package org.heed.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.conversation.BusinessCalendar;
import org.heed.language.Meaning;
import org.heed.language.Sentence;

/** Turns findings into signals with their weight and evidence. */
final class Signals {

  /** Who asks the same twice within it has only written in haste. */
  private static final Duration A_DAY = Duration.ofDays(1);

  private static final Predicate<Sentence> ONLY_URGES =
      sentence -> sentence.means(Meaning.URGES) && !sentence.means(Meaning.WANTS_SENIOR);

  /** What the detectors found. */
  record Findings(
      List<Question> questions,
      List<Reply> replies,
      List<Promise> promises,
      List<Handoff> handoffs,
      List<Cue> cues,
      Silence silence) {}

  List<Signal> find(Transcript transcript, Findings findings, Instant now) {
    List<Signal> signals = new ArrayList<>();
    List<Handoff> felt =
        new FeltHandoffs(transcript)
            .among(findings.handoffs()).stream()
                .filter(handoff -> findings.silence().stillMatters(handoff.at()))
                .toList();
    handoffs(transcript, felt, signals);
    questions(transcript, findings, now, signals);
    replies(transcript, findings, signals);
    promises(findings.promises(), signals);
    cues(transcript, findings, signals);
    quiet(transcript, findings, now, signals);
    signals.sort(Comparator.comparingInt(Signal::weight).reversed());
    return signals;
  }

  private static void handoffs(
      Transcript transcript, List<Handoff> handoffs, List<Signal> signals) {
    if (handoffs.size() >= 2) {
      List<Evidence> evidence =
          handoffs.stream().map(handoff -> evidence(transcript, handoff)).toList();
      add(signals, Signal.Kind.REPEATED_HANDOFFS, 12 * (handoffs.size() - 1), 36, evidence, 0.9);
    }
    handoffs.stream()
        .filter(Handoff::pingPong)
        .reduce((one, later) -> later)
        .ifPresent(
            back ->
                signals.add(
                    new Signal(
                        Signal.Kind.PING_PONG,
                        8,
                        List.of(nameOf(transcript, back.to())),
                        List.of(evidence(transcript, back)),
                        0.9)));
  }

  private static void questions(
      Transcript transcript, Findings findings, Instant now, List<Signal> signals) {
    List<Question> questions = findings.questions();
    List<Question> missed =
        questions.stream()
            .filter(Question::isClearlyMissed)
            .filter(question -> findings.silence().stillMatters(question.span()))
            .toList();
    add(
        signals,
        Signal.Kind.MISSED_QUESTION,
        12 * missed.size(),
        36,
        evidence(missed),
        confidence(missed));
    BusinessCalendar calendar = transcript.conversation().calendar();
    List<Question> open =
        findings.silence().open().stream()
            .filter(each -> calendar.between(each.asked(), now).compareTo(Silence.PATIENCE) >= 0)
            .toList();
    Set<Span> chases = clear(findings.cues(), Cue.Kind.CHASE);
    if (open.isEmpty()) {
      findings
          .silence()
          .unansweredReport()
          .filter(report -> !chases.contains(report))
          .filter(report -> wantsSenior(transcript, findings).noneMatch(isAt(report)))
          .ifPresentOrElse(
              report -> unansweredReport(transcript, report, now, signals),
              () ->
                  findings
                      .silence()
                      .detailsGiven()
                      .ifPresent(given -> detailsGiven(transcript, given, now, signals)));
    } else {
      long hours = calendar.between(open.get(0).asked(), now).toHours();
      signals.add(
          new Signal(
              Signal.Kind.UNANSWERED_QUESTION,
              weightOfWaiting(hours),
              List.of(String.valueOf(open.size()), String.valueOf(hours)),
              evidence(open),
              confidence(open)));
    }
    List<Question> repeated =
        questions.stream()
            .filter(each -> findings.silence().stillMatters(each.span()))
            .filter(each -> hadToAskAgain(transcript, each, questions, chases))
            .toList();
    add(signals, Signal.Kind.REPEATED_QUESTION, 6 * repeated.size(), 18, evidence(repeated), 0.7);
  }

  private static int weightOfWaiting(long hours) {
    return (int) Math.min(20, 4 + hours / 8);
  }

  private static Set<Span> clear(List<Cue> cues, Cue.Kind kind) {
    return cues.stream()
        .filter(cue -> cue.kind() == kind && cue.isClear())
        .map(Cue::span)
        .collect(Collectors.toSet());
  }

  private static void unansweredReport(
      Transcript transcript, Span report, Instant now, List<Signal> signals) {
    Utterance said = transcript.get(report.message());
    withoutReply(transcript, Signal.Kind.UNANSWERED_REPORT, said, said.words(report), now, signals);
  }

  private static void detailsGiven(
      Transcript transcript, Utterance given, Instant now, List<Signal> signals) {
    withoutReply(transcript, Signal.Kind.DETAILS_GIVEN, given, given.gist(), now, signals);
  }

  private static void withoutReply(
      Transcript transcript,
      Signal.Kind kind,
      Utterance said,
      String words,
      Instant now,
      List<Signal> signals) {
    Instant at = said.message().at();
    Duration waited = transcript.conversation().calendar().between(at, now);
    if (waited.compareTo(Silence.PATIENCE) >= 0) {
      signals.add(
          new Signal(
              kind,
              weightOfWaiting(waited.toHours()),
              List.of(String.valueOf(waited.toHours())),
              List.of(new Evidence(words, said.index(), at)),
              0.7));
    }
  }

  /**
   * Whether the customer asked the same again in earnest: an agent had replied meanwhile or a day
   * had passed. A chase is a signal of its own.
   */
  private static boolean hadToAskAgain(
      Transcript transcript, Question again, List<Question> questions, Set<Span> chases) {
    if (again.repeatOf().isEmpty() || chases.contains(again.span())) {
      return false;
    }
    Question first = questions.get(again.repeatOf().getAsInt());
    return transcript.isRepliedBetween(first.span().message(), again.span().message())
        || Duration.between(first.asked(), again.asked()).compareTo(A_DAY) >= 0;
  }

  private static void replies(Transcript transcript, Findings findings, List<Signal> signals) {
    List<Reply> replies =
        findings.replies().stream()
            .filter(reply -> findings.silence().stillMatters(reply.message()))
            .toList();
    List<Reply> beside = with(replies, Reply.Act.BESIDE_POINT);
    add(
        signals,
        Signal.Kind.BESIDE_THE_POINT,
        6 * beside.size(),
        18,
        evidence(transcript, beside, Utterance::gist),
        0.6);
    named(
        transcript,
        with(replies, Reply.Act.ASKS_AGAIN),
        Signal.Kind.ASKED_AGAIN,
        Utterance::request,
        signals);
    named(
        transcript,
        with(replies, Reply.Act.BARE_NO),
        Signal.Kind.BARE_NO,
        Utterance::refusal,
        signals);
  }

  private static void named(
      Transcript transcript,
      List<Reply> replies,
      Signal.Kind kind,
      Function<Utterance, String> quoted,
      List<Signal> signals) {
    if (!replies.isEmpty()) {
      Reply last = replies.get(replies.size() - 1);
      signals.add(
          new Signal(
              kind,
              Math.min(16, 8 * replies.size()),
              List.of(transcript.get(last.message()).message().author().name()),
              evidence(transcript, replies, quoted),
              last.confidence()));
    }
  }

  private static List<Reply> with(List<Reply> replies, Reply.Act act) {
    return replies.stream().filter(reply -> reply.clearActs().contains(act)).toList();
  }

  private static void promises(List<Promise> promises, List<Signal> signals) {
    List<Promise> overdue =
        promises.stream()
            .filter(each -> each.state() == Promise.State.OVERDUE && each.isClear())
            .toList();
    add(
        signals,
        Signal.Kind.PROMISE_OVERDUE,
        12 * overdue.size(),
        24,
        overdue.stream()
            .map(each -> new Evidence(each.words(), each.span().message(), each.made()))
            .toList(),
        overdue.stream().mapToDouble(Promise::confidence).average().orElse(0));
  }

  private static void cues(Transcript transcript, Findings findings, List<Signal> signals) {
    int lastAnswer =
        findings.replies().stream()
            .filter(reply -> !reply.answers().isEmpty())
            .mapToInt(Reply::message)
            .max()
            .orElse(-1);
    Stream<Cue> chases =
        unsettled(findings, Cue.Kind.CHASE)
            .filter(
                cue ->
                    cue.span().message() > lastAnswer
                        || findings.silence().waitingSince().isPresent());
    cue(transcript, chases, Signal.Kind.CHASED, 4, 12, signals);
    Stream<Cue> complaints = unsettled(findings, Cue.Kind.COMPLAINT);
    cue(transcript, complaints, Signal.Kind.COMPLAINT, 8, 16, signals);
    Stream<Cue> wishes = wantsSenior(transcript, findings);
    cue(transcript, wishes, Signal.Kind.WANTS_ESCALATION, 12, 12, signals);
  }

  private static Stream<Cue> unsettled(Findings findings, Cue.Kind kind) {
    return findings.cues().stream()
        .filter(cue -> cue.kind() == kind && cue.isClear())
        .filter(cue -> findings.silence().stillMatters(cue.span()));
  }

  /**
   * The wishes for somebody senior. That it is urgent is such a wish only to somebody who has
   * already replied.
   */
  private static Stream<Cue> wantsSenior(Transcript transcript, Findings findings) {
    return unsettled(findings, Cue.Kind.WANTS_ESCALATION)
        .filter(
            cue ->
                transcript.isRepliedBetween(0, cue.span().message())
                    || !transcript.get(cue.span().message()).holds(cue.span(), ONLY_URGES));
  }

  private static Predicate<Cue> isAt(Span span) {
    return cue -> cue.span().equals(span);
  }

  private static void cue(
      Transcript transcript,
      Stream<Cue> cues,
      Signal.Kind signal,
      int weight,
      int most,
      List<Signal> signals) {
    List<Cue> shown = cues.toList();
    List<Evidence> evidence =
        shown.stream()
            .map(
                cue ->
                    new Evidence(
                        cue.words(),
                        cue.span().message(),
                        transcript.get(cue.span().message()).message().at()))
            .toList();
    double confidence = shown.stream().mapToDouble(Cue::confidence).average().orElse(0);
    add(signals, signal, weight * shown.size(), most, evidence, confidence);
  }

  private static void quiet(
      Transcript transcript, Findings findings, Instant now, List<Signal> signals) {
    Silence silence = findings.silence();
    if (silence.quietFrom().filter(from -> !from.isAfter(now)).isEmpty()) {
      return;
    }
    Question unheard = silence.leftUnheard().orElseThrow();
    Utterance word = silence.lastWord().orElseThrow();
    Instant at = word.message().at();
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(unheard.words(), unheard.span().message(), unheard.asked()));
    if (word.index() != unheard.span().message() && !word.gist().isEmpty()) {
      evidence.add(new Evidence(word.gist(), word.index(), at));
    }
    long hours = transcript.conversation().calendar().between(at, now).toHours();
    signals.add(
        new Signal(Signal.Kind.GONE_QUIET, 8, List.of(String.valueOf(hours)), evidence, 0.7));
  }

  private static void add(
      List<Signal> signals,
      Signal.Kind kind,
      int weight,
      int most,
      List<Evidence> evidence,
      double confidence) {
    if (!evidence.isEmpty()) {
      signals.add(
          new Signal(
              kind,
              Math.min(weight, most),
              List.of(String.valueOf(evidence.size())),
              evidence,
              confidence));
    }
  }

  private static List<Evidence> evidence(List<Question> questions) {
    return questions.stream()
        .map(each -> new Evidence(each.words(), each.span().message(), each.asked()))
        .toList();
  }

  private static List<Evidence> evidence(
      Transcript transcript, List<Reply> replies, Function<Utterance, String> quoted) {
    return replies.stream()
        .map(
            reply -> {
              Utterance said = transcript.get(reply.message());
              return new Evidence(quoted.apply(said), reply.message(), said.message().at());
            })
        .toList();
  }

  private static Evidence evidence(Transcript transcript, Handoff handoff) {
    if (handoff.message().isEmpty()) {
      return new Evidence("", Evidence.NO_MESSAGE, handoff.at());
    }
    Utterance said = transcript.get(handoff.message().getAsInt());
    return new Evidence(said.gist(), said.index(), handoff.at());
  }

  private static double confidence(List<Question> questions) {
    return questions.stream().mapToDouble(Question::confidence).average().orElse(0);
  }

  private static String nameOf(Transcript transcript, String agent) {
    return transcript.all().stream()
        .map(each -> each.message().author())
        .filter(author -> author.key().equals(agent))
        .map(author -> author.name())
        .findFirst()
        .orElse(agent);
  }
}
