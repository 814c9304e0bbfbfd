package org.heed.listening;

import java.util.ArrayList;
import java.util.List;

/** How the customer takes replies. */
final class Reactions {

  private static final double[] SILENCE = {};

  private Reactions() {}

  /**
   * For each reply what the customer says next. A message in which they say nothing, but only send
   * a file, is passed over.
   *
   * @param said all judged sentences of the customer, in order
   * @return for each reply the highest probability of each aspect among the sentences of the
   *     customer's next message, in the order of {@link JudgedSentence#CUSTOMER}; empty while they
   *     have not spoken
   */
  static List<double[]> of(Transcript transcript, List<JudgedSentence> said) {
    List<double[]> reactions = new ArrayList<>();
    int next = 0;
    int from = -1;
    double[] reaction = SILENCE;
    for (Utterance reply : transcript.replies()) {
      while (next < said.size() && said.get(next).utterance().index() < reply.index()) {
        next++;
      }
      if (next != from) {
        reaction = message(said, next);
        from = next;
      }
      reactions.add(reaction);
    }
    return reactions;
  }

  private static double[] message(List<JudgedSentence> said, int first) {
    if (first == said.size()) {
      return SILENCE;
    }
    Utterance utterance = said.get(first).utterance();
    double[] most = new double[JudgedSentence.CUSTOMER.size()];
    for (int i = first; i < said.size() && said.get(i).utterance() == utterance; i++) {
      for (int aspect = 0; aspect < most.length; aspect++) {
        most[aspect] = Math.max(most[aspect], said.get(i).judged()[aspect]);
      }
    }
    return most;
  }
}
