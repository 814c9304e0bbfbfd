package org.heed.listening;

/**
 * A customer's sentence that says how they feel about being served.
 *
 * @param span where it stands
 * @param words the customer's words, without markup
 * @param kind what it tells
 * @param confidence from 0 to 1; of a kind that adds up, that its message shows it
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
    RESOLVED(true),
    /** Thanks without confirming. */
    THANKS(false),
    /** Asks for progress without asking anything new. */
    CHASE(false),
    /** Voices dissatisfaction beyond reporting the fault. */
    COMPLAINT(true),
    /** Says or shows that it had been said before. */
    REPEATS_SELF(false),
    /** Asks for somebody senior or for higher priority. */
    WANTS_ESCALATION(false);

    private final boolean addsUp;

    Kind(boolean addsUp) {
      this.addsUp = addsUp;
    }

    /**
     * Whether it may show in several sentences of which none says it plainly, as that all is well
     * or is not; what does not add up has to be said by one sentence.
     */
    boolean addsUp() {
      return addsUp;
    }

    /**
     * How likely a message shows it.
     *
     * @param sentences how likely each of its sentences shows it
     */
    public double ofMessage(double... sentences) {
      double none = 1;
      double most = 0;
      for (double sentence : sentences) {
        none *= 1 - sentence;
        most = Math.max(most, sentence);
      }
      return addsUp ? 1 - none : most;
    }
  }

  /** Whether it is sure enough to be shown to agents as a signal. */
  public boolean isClear() {
    return confidence >= CLEAR;
  }
}
