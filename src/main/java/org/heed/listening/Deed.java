package org.heed.listening;

import java.util.BitSet;

/**
 * What a public agent message does, judged again now that the questions before it were followed.
 */
final class Deed {

  /**
   * From which probability an act is clear. Chosen for precision: of replies that ask again for
   * what was given nearly all hold on scenarios, about half on terse tickets (docs: listening.md).
   */
  private static final double CLEAR = 0.4;

  private static final double TOSS_UP = 0.5;

  private final Utterance utterance;
  private final BitSet aspects = new BitSet();
  private final BitSet clear = new BitSet();
  private double surest = TOSS_UP;

  private Deed(Utterance utterance) {
    this.utterance = utterance;
  }

  /**
   * Holds what was judged against its thresholds.
   *
   * @param again the probability of each aspect in {@link DeedTraits#AGAIN}
   */
  static Deed of(Doing doing, double[] again, Judgement judgement) {
    Deed deed = new Deed(doing.utterance());
    for (int aspect = 0; aspect < Doing.ASPECTS.size(); aspect++) {
      int place = DeedTraits.AGAIN.indexOf(aspect);
      if (place < 0) {
        deed.take(aspect, doing.judged(aspect), judgement.reply().threshold(aspect));
      } else {
        deed.take(aspect, again[place], judgement.deed().threshold(place));
      }
    }
    return deed;
  }

  private void take(int aspect, double probability, double threshold) {
    aspects.set(aspect, probability >= threshold);
    clear.set(aspect, probability >= Math.max(threshold, CLEAR));
    surest = Math.max(surest, probability);
  }

  /** The message. */
  Utterance utterance() {
    return utterance;
  }

  /** The index of the message. */
  int message() {
    return utterance.index();
  }

  /** Whether it does what an aspect of {@link Doing#ASPECTS} says. */
  boolean does(int aspect) {
    return aspects.get(aspect);
  }

  /** Whether it does that so surely that it may be held against an agent. */
  boolean isClear(int aspect) {
    return clear.get(aspect);
  }

  /** Whether it receives a question without answering it. */
  boolean receives() {
    return does(Doing.CLARIFY) || does(Doing.ACKNOWLEDGE);
  }

  /** The highest probability of all aspects, at least a half. */
  double surest() {
    return surest;
  }
}
