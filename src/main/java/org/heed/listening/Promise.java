package org.heed.listening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An agent's public commitment to act.
 *
 * @param span where it stands
 * @param words the agent's words, without markup
 * @param promiser key of the agent who made it
 * @param made when
 * @param due the words that give the time, if any
 * @param dueDate the day it falls due, in the promiser's zone, if the words give one
 * @param dueAt the moment after which it is overdue, if the words give a time
 * @param state what has become of it
 * @param confidence from 0 to 1, that this is a promise
 */
public record Promise(
    Span span,
    String words,
    String promiser,
    Instant made,
    Optional<String> due,
    Optional<LocalDate> dueDate,
    Optional<Instant> dueAt,
    State state,
    double confidence) {

  /**
   * From which confidence a promise is shown to agents. Chosen for precision; searches and reports
   * find the doubtful ones too (docs: listening.md).
   */
  private static final double CLEAR = 0.4;

  /** What has become of a promise. */
  public enum State {
    /** Not yet due, or due at no known time. */
    PENDING,
    /** Falls due within a business day. */
    DUE_SOON,
    /** Its time has passed and nothing shows that it was done. */
    OVERDUE,
    /** Done in time. */
    KEPT,
    /** Done after its time. */
    LATE,
    /** Taken back, or no longer needed. */
    WITHDRAWN;

    /** Whether the customer may still count on it. */
    public boolean isOutstanding() {
      return this == PENDING || this == DUE_SOON || this == OVERDUE;
    }
  }

  /** Whether it is sure enough to be shown to agents. */
  public boolean isClear() {
    return confidence >= CLEAR;
  }
}
