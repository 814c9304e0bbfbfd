package org.heed.listening;

import java.util.List;
import java.util.Locale;

/**
 * One finding that says that the customer is, or is not, being heard.
 *
 * @param kind what was found
 * @param weight the points of heat that it adds
 * @param arguments what its sentence ({@link Kind#sentenceKey()}) names: counts, agents' names,
 *     business hours
 * @param evidence what it rests on, in the order of time; never empty
 * @param confidence from 0 to 1
 */
public record Signal(
    Kind kind, int weight, List<String> arguments, List<Evidence> evidence, double confidence) {

  /** The kinds of signal. Their sentences take the arguments named here. */
  public enum Kind {
    /** {0} handoffs so far. */
    REPEATED_HANDOFFS,
    /** Handed back to {0}, who had it before. */
    PING_PONG,
    /** {0} questions that agents replied past. */
    MISSED_QUESTION,
    /** {0} questions that nobody has replied to, the oldest for {1} business hours. */
    UNANSWERED_QUESTION,
    /** The customer wrote that all is not well, and had no reply for {0} business hours. */
    UNANSWERED_REPORT,
    /** The customer gave what an agent asked for, and had no reply for {0} business hours. */
    DETAILS_GIVEN,
    /** {0} asked for what the customer had already given. */
    ASKED_AGAIN,
    /** The customer had to ask again, {0} times. */
    REPEATED_QUESTION,
    /** {0} replies that were beside the point. */
    BESIDE_THE_POINT,
    /** {0} promises overdue. */
    PROMISE_OVERDUE,
    /** {0} said no with neither reason, alternative nor next step. */
    BARE_NO,
    /** The customer asked for progress {0} times, and waits or has had no answer since. */
    CHASED,
    /** The customer complained. */
    COMPLAINT,
    /** The customer asked for somebody senior. */
    WANTS_ESCALATION,
    /** The customer stopped writing while a question was open, {0} business hours ago. */
    GONE_QUIET;

    /** The i18n key of the plain sentence that says it. */
    public String sentenceKey() {
      return "heed.signal." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

  public Signal {
    arguments = List.copyOf(arguments);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a signal needs evidence: " + kind);
    }
  }
}
