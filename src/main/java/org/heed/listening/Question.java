package org.heed.listening;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * A customer's sentence that asks for information or action, followed to its end.
 *
 * @param number 0-based number among the questions of the reading
 * @param span where it stands
 * @param words the customer's words, without markup
 * @param kind how it is asked
 * @param state what has become of it
 * @param asked when
 * @param answeredBy index of the message that first answered it, or that acknowledged it last while
 *     the state is {@link State#ACKNOWLEDGED}
 * @param passedOverBy indexes of the public agent replies that passed over it
 * @param repeatOf number of the question that this one asks again
 * @param confidence from 0 to 1, that this is a question and that its state is right
 */
public record Question(
    int number,
    Span span,
    String words,
    Kind kind,
    State state,
    Instant asked,
    OptionalInt answeredBy,
    List<Integer> passedOverBy,
    OptionalInt repeatOf,
    double confidence) {

  /**
   * From which confidence a missed question is shown to agents as a signal. Chosen for precision;
   * searches and reports find the doubtful ones too (docs: listening.md).
   */
  private static final double CLEAR = 0.3;

  /** How something is asked. */
  public enum Kind {
    /** A direct question. */
    INTERROGATIVE,
    /** Asks for information, but not in the form of a question. */
    INDIRECT,
    /** Asks for an action. */
    REQUEST,
    /** Stands for "solve this" where the description asks nothing in so many words. */
    OPENING
  }

  /** What has become of a question. */
  public enum State {
    /** No public agent reply since. */
    OPEN,
    /** Agents said that they look into it, or asked back. */
    ACKNOWLEDGED,
    /** Agents replied, and none addressed it. */
    MISSED,
    /** An agent addressed it in substance. */
    ANSWERED,
    /** The customer said that the answer holds. */
    CONFIRMED,
    /** The customer said that it no longer matters. */
    WITHDRAWN;

    /** Whether the customer still waits for something. */
    public boolean isUnanswered() {
      return this == OPEN || this == ACKNOWLEDGED || this == MISSED;
    }
  }

  public Question {
    passedOverBy = List.copyOf(passedOverBy);
  }

  /** Whether agents replied past it, in words, and that is sure enough to tell them so. */
  public boolean isClearlyMissed() {
    return state == State.MISSED && !passedOverBy.isEmpty() && confidence >= CLEAR;
  }
}
