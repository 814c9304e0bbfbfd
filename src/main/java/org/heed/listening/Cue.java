package org.heed.listening;

import java.util.Arrays;

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
  static final double CLEAR = 0.4;

  /** How many sentences of a message add up at most. */
  private static final int MOST_ADDED = 5;

  /** From which probability a sentence adds to what others show. */
  private static final double LEAST_ADDED = 0.05;

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

    /** Whether a customer who lets it show is not content. */
    boolean isDiscontent() {
      return this != RESOLVED && this != THANKS;
    }

    /**
     * Whether it may show in several sentences of which none says it plainly, as that all is well
     * or is not. What does not add up has to be said by one sentence.
     */
    boolean addsUp() {
      return addsUp;
    }

    private static double sum(double... sentences) {
      double[] sorted = sentences.clone();
      Arrays.sort(sorted);
      double none = 1;
      for (int i = sorted.length - 1; i >= Math.max(0, sorted.length - MOST_ADDED); i--) {
        none *= sorted[i] >= LEAST_ADDED ? 1 - sorted[i] : 1;
      }
      return 1 - none;
    }

    /**
     * How likely a message shows it. Of what adds up only a few sentences count, and none that
     * hardly shows it: a long message is not a complaint for its length.
     *
     * @param sentences how likely each of its sentences shows it
     */
    public double ofMessage(double... sentences) {
      double most = 0;
      int adding = 0;
      for (double sentence : sentences) {
        most = Math.max(most, sentence);
        adding += sentence >= LEAST_ADDED ? 1 : 0;
      }
      return addsUp && adding > 1 ? sum(sentences) : most;
    }
  }

  /** Whether it is sure enough to be shown to agents as a signal. */
  public boolean isClear() {
    return confidence >= CLEAR;
  }
}
