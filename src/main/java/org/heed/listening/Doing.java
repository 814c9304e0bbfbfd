package org.heed.listening;

import java.util.List;
import org.heed.language.Content;

/** What a public agent message does, before it is known which questions it answers. */
final class Doing {

  /** What replies are judged for. */
  static final List<String> ASPECTS =
      List.of(
          "answer",
          "clarify",
          "acknowledge",
          "refusal",
          "bare_no",
          "beside_point",
          "asks_again",
          "canned",
          "closing");

  static final int ANSWER = 0;
  static final int CLARIFY = 1;
  static final int ACKNOWLEDGE = 2;
  static final int REFUSAL = 3;
  static final int BESIDE_POINT = 5;

  private final Utterance utterance;
  private final double[] judged;
  private final double[] logits;

  /**
   * Takes what was judged.
   *
   * @param utterance the message
   * @param judged the probability of each of {@link #ASPECTS}
   */
  Doing(Utterance utterance, double[] judged) {
    this.utterance = utterance;
    this.judged = judged;
    this.logits = new double[judged.length];
    for (int aspect = 0; aspect < logits.length; aspect++) {
      logits[aspect] = LinkTraits.logit(judged[aspect]);
    }
  }

  /** The message. */
  Utterance utterance() {
    return utterance;
  }

  /** The probability of an aspect. */
  double judged(int aspect) {
    return judged[aspect];
  }

  /** The logit of an aspect. */
  double logit(int aspect) {
    return logits[aspect];
  }

  /** The content words of the message. */
  Content content() {
    return utterance.content();
  }
}
