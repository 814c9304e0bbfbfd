package org.heed.listening;

import java.util.List;
import org.heed.listening.Question.State;

/**
 * Decides what has become of the questions of an issue: each by its own probabilities, and then all
 * together. Where none is open or looks missed by itself, it may still be likely that one of them
 * was missed; then the likeliest is taken to be.
 */
public final class Ends {

  /** What the probabilities of a question are of, in their order. */
  public static final List<State> FATES =
      List.of(State.ANSWERED, State.ACKNOWLEDGED, State.MISSED, State.WITHDRAWN);

  static final int ANSWERED = 0;
  static final int MISSED = 2;
  private static final int WITHDRAWN = 3;

  /**
   * From which probability that any of its questions was missed an issue is taken to be unheard. Of
   * those tried, .25 to .45, the middle of what served about as well (docs: listening.md).
   */
  private static final double UNHEARD = 0.35;

  /** Below this no question is taken to be missed for the company of others. */
  private static final double LEAST_MISSED = 0.15;

  private final double[] thresholds;

  /**
   * Takes thresholds.
   *
   * @param thresholds for each of {@link #FATES} how likely it must be. A question is missed from
   *     its threshold on, whatever else it may be: that serves F1 best. Of the other ends the one
   *     that stands highest above its own is taken
   */
  public Ends(double... thresholds) {
    this.thresholds = thresholds.clone();
  }

  static Ends by(Trees fate) {
    double[] thresholds = new double[FATES.size()];
    for (int each = 0; each < thresholds.length; each++) {
      thresholds[each] = fate.threshold(each);
    }
    return new Ends(thresholds);
  }

  /**
   * A question whose end is to be decided.
   *
   * @param fate the probability of each of {@link #FATES}
   * @param replied whether an agent replied after it, in words
   * @param written whether an agent wrote anything after it, be it only a file
   * @param spokenAgain whether the customer spoke again after it, if no agent replied
   */
  public record Pending(double[] fate, boolean replied, boolean written, boolean spokenAgain) {}

  /** The ends of all questions of an issue, in their order. */
  public State[] of(List<Pending> questions) {
    State[] ends = new State[questions.size()];
    double allHeard = 1;
    int likeliest = -1;
    boolean unheard = false;
    for (int i = 0; i < ends.length; i++) {
      Pending question = questions.get(i);
      ends[i] = end(question);
      unheard |= ends[i] == State.MISSED || ends[i] == State.OPEN;
      if (question.replied()) {
        double missed = question.fate()[MISSED];
        allHeard *= 1 - missed;
        if (likeliest < 0 || missed > questions.get(likeliest).fate()[MISSED]) {
          likeliest = i;
        }
      }
    }
    if (!unheard
        && 1 - allHeard >= UNHEARD
        && questions.get(likeliest).fate()[MISSED] >= LEAST_MISSED) {
      ends[likeliest] = State.MISSED;
    }
    return ends;
  }

  private State end(Pending question) {
    if (question.replied()) {
      return replied(question.fate());
    }
    // Nobody takes back what they asked without another word.
    if (question.spokenAgain() && question.fate()[WITHDRAWN] >= thresholds[WITHDRAWN]) {
      return State.WITHDRAWN;
    }
    return question.written() ? State.MISSED : State.OPEN;
  }

  private State replied(double... fate) {
    if (fate[MISSED] >= thresholds[MISSED]) {
      return State.MISSED;
    }
    int likeliest = ANSWERED;
    for (int each = 0; each < thresholds.length; each++) {
      if (each != MISSED
          && fate[each] / thresholds[each] > fate[likeliest] / thresholds[likeliest]) {
        likeliest = each;
      }
    }
    return FATES.get(likeliest);
  }
}
