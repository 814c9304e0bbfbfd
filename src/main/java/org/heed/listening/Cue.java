package org.heed.listening;

/**
 * A customer's sentence that says how they feel about being served.
 *
 * @param span where it stands
 * @param words the customer's words, without markup
 * @param kind what it tells
 * @param confidence from 0 to 1
 */
public record Cue(Span span, String words, Kind kind, double confidence) {

  /**
   * From which confidence a cue is shown to agents as a signal. Chosen for precision; searches and
   * reports find the doubtful ones too (docs: listening.md).
   */
  private static final double CLEAR = 0.4;

  /** What a cue tells. */
  public enum Kind {
    /** It works, it is solved. */
    RESOLVED,
    /** Thanks without confirming. */
    THANKS,
    /** Asks for progress without asking anything new. */
    CHASE,
    /** Voices dissatisfaction beyond reporting the fault. */
    COMPLAINT,
    /** Says or shows that it had been said before. */
    REPEATS_SELF,
    /** Asks for somebody senior or for higher priority. */
    WANTS_ESCALATION
  }

  /** Whether it is sure enough to be shown to agents as a signal. */
  public boolean isClear() {
    return confidence >= CLEAR;
  }
}
