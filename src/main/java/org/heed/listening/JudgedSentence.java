package org.heed.listening;

import java.util.List;
import org.heed.language.Content;
import org.heed.language.Sentence;

/**
 * A sentence and the probability of each aspect that its side is judged for.
 *
 * @param utterance the message in which it stands
 * @param place the index of the sentence in the message
 * @param judged the probabilities, in the order of {@link #CUSTOMER} or {@link #AGENT}
 */
record JudgedSentence(Utterance utterance, int place, double[] judged) {

  /** What customers' sentences are judged for: whether they ask, then the cues. */
  static final List<String> CUSTOMER =
      List.of(
          "ask", "resolved", "thanks", "chase", "complaint", "repeats_self", "wants_escalation");

  /** What agents' sentences are judged for. */
  static final List<String> AGENT = List.of("promise");

  /** The same with another probability that it asks. */
  JudgedSentence asking(double probability) {
    double[] anew = judged.clone();
    anew[0] = probability;
    return new JudgedSentence(utterance, place, anew);
  }

  /** What is said. */
  Sentence sentence() {
    return utterance.text().sentences().get(place);
  }

  Content content() {
    return utterance.content(place);
  }

  double asks() {
    return judged[0];
  }
}
