package org.heed.listening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.conversation.Side;

/**
 * Everything Heed knows of one issue at one time.
 *
 * @param issueKey the issue's key when it was read
 * @param readAt when it was read
 * @param messages what was read, without the texts
 * @param questions the customer's questions in the order in which they were asked
 * @param replies what each public agent message does
 * @param promises what agents promised, in order
 * @param handoffs the moves between agents, in order
 * @param cues what the customer let show
 * @param voices the chain of agents
 * @param signals what was found, heaviest first
 * @param heat 0 to 100, the capped sum of the signals' weights
 * @param waitingSince when the customer began to wait, empty if they do not
 * @param nextDue when this reading changes by time alone, empty if it does not
 */
public record Reading(
    String issueKey,
    Instant readAt,
    List<Heard> messages,
    List<Question> questions,
    List<Reply> replies,
    List<Promise> promises,
    List<Handoff> handoffs,
    List<Cue> cues,
    List<Voice> voices,
    List<Signal> signals,
    int heat,
    Optional<Instant> waitingSince,
    Optional<Instant> nextDue) {

  /**
   * The version of the reader's rules. A stored reading of an older version is read again.
   *
   * <p>Raise it with every change that can alter a reading.
   */
  public static final int READER_VERSION = 13;

  public Reading {
    messages = List.copyOf(messages);
    questions = List.copyOf(questions);
    replies = List.copyOf(replies);
    promises = List.copyOf(promises);
    handoffs = List.copyOf(handoffs);
    cues = List.copyOf(cues);
    voices = List.copyOf(voices);
    signals = List.copyOf(signals);
  }

  /**
   * The moment at which a wait ends: now, or when the issue was closed over it, unless the customer
   * wrote after that. Who only says thanks then, or that it works, does not begin to wait.
   *
   * @param resolved when the issue was resolved, empty while it is not
   */
  public Instant waitedUntil(Optional<Instant> resolved, Instant now) {
    return waitedUntil(messages, questions, cues, resolved, now);
  }

  static Instant waitedUntil(
      List<Heard> messages,
      List<Question> questions,
      List<Cue> cues,
      Optional<Instant> resolved,
      Instant now) {
    return resolved
        .filter(now::isAfter)
        .filter(
            closed ->
                messages.stream()
                    .filter(message -> message.side() == Side.CUSTOMER)
                    .filter(message -> message.at().isAfter(closed))
                    .allMatch(message -> isFarewell(message.index(), questions, cues)))
        .orElse(now);
  }

  private static boolean isFarewell(int message, List<Question> questions, List<Cue> cues) {
    List<Cue> shown =
        cues.stream().filter(cue -> cue.span().message() == message && cue.isClear()).toList();
    return !shown.isEmpty()
        && shown.stream().noneMatch(cue -> cue.kind().isDiscontent())
        && questions.stream().noneMatch(question -> question.span().message() == message);
  }

  /**
   * The questions for which the customer still waits: open, acknowledged or missed. A customer who
   * found a way without an answer, and says so, waits for none that was asked before.
   */
  public List<Question> unansweredQuestions() {
    return questions.stream()
        .filter(question -> question.state().isUnanswered())
        .filter(
            question -> waitingSince.filter(since -> !question.asked().isBefore(since)).isPresent())
        .toList();
  }

  /** The questions that agents replied past, as far as that is sure enough to tell them so. */
  public List<Question> clearlyMissedQuestions() {
    return questions.stream().filter(Question::isClearlyMissed).toList();
  }

  /** The promises that are sure enough to be shown to agents. */
  public List<Promise> clearPromises() {
    return promises.stream().filter(Promise::isClear).toList();
  }

  /** The questions that agents replied past, the doubtful ones among them. */
  public List<Question> missedQuestions() {
    return questions.stream()
        .filter(question -> question.state() == Question.State.MISSED)
        .toList();
  }

  /** How often the issue went back to an agent who had it before. */
  public long pingPongs() {
    return handoffs.stream().filter(Handoff::pingPong).count();
  }
}
