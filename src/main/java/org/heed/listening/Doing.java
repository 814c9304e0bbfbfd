package org.heed.listening;

import java.util.List;
import java.util.Map;

/**
 * What a public agent message does, before it is known which questions it answers.
 *
 * @param utterance the message
 * @param judged the probability of each of {@link #ASPECTS}
 * @param content its content words
 */
record Doing(Utterance utterance, double[] judged, Map<String, Integer> content) {

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
}
