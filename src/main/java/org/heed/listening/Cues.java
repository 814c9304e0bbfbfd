package org.heed.listening;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what the customer lets show: by the sentences that say it plainly enough, or else by the
 * one that comes nearest to it.
 */
final class Cues {

  private static final Cue.Kind[] KINDS = Cue.Kind.values();

  List<Cue> find(List<JudgedSentence> judged, Weights weights) {
    List<Cue> cues = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= judged.size(); to++) {
      if (to == judged.size() || judged.get(to).utterance() != judged.get(from).utterance()) {
        collect(judged.subList(from, to), weights, cues);
        from = to;
      }
    }
    return cues;
  }

  private static void collect(List<JudgedSentence> message, Weights weights, List<Cue> cues) {
    for (Cue.Kind kind : KINDS) {
      int aspect = kind.ordinal() + 1;
      double threshold = weights.threshold(aspect);
      if (kind.addsUp()) {
        double[] sentences = new double[message.size()];
        for (int i = 0; i < sentences.length; i++) {
          sentences[i] = message.get(i).judged()[aspect];
        }
        double shown = kind.ofMessage(sentences);
        if (shown >= threshold) {
          cues.add(cue(message.get(likeliest(sentences)), kind, shown));
        }
      } else {
        for (int i = 0; i < message.size(); i++) {
          double shown = message.get(i).judged()[aspect];
          if (shown >= threshold) {
            cues.add(cue(message.get(i), kind, shown));
          }
        }
      }
    }
  }

  private static int likeliest(double... sentences) {
    int likeliest = 0;
    for (int i = 1; i < sentences.length; i++) {
      likeliest = sentences[i] > sentences[likeliest] ? i : likeliest;
    }
    return likeliest;
  }

  private static Cue cue(JudgedSentence sentence, Cue.Kind kind, double confidence) {
    return new Cue(
        sentence.utterance().span(sentence.sentence()),
        sentence.utterance().words(sentence.sentence()),
        kind,
        confidence);
  }
}
