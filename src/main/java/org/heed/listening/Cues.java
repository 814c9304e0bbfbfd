package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Finds what the customer lets show: by the sentences that say it plainly enough, or else by the
 * one that comes nearest to it.
 */
final class Cues {

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
    for (Cue.Kind kind : Cue.Kind.values()) {
      int aspect = kind.ordinal() + 1;
      double[] sentences = message.stream().mapToDouble(each -> each.judged()[aspect]).toArray();
      double shown = kind.ofMessage(sentences);
      if (shown >= weights.threshold(aspect)) {
        double plain =
            Math.min(weights.threshold(aspect), DoubleStream.of(sentences).max().orElse(0));
        for (int i = 0; i < sentences.length; i++) {
          if (sentences[i] >= plain) {
            cues.add(cue(message.get(i), kind, kind.addsUp() ? shown : sentences[i]));
          }
        }
      }
    }
  }

  private static Cue cue(JudgedSentence sentence, Cue.Kind kind, double confidence) {
    return new Cue(
        sentence.utterance().span(sentence.sentence()),
        sentence.utterance().words(sentence.sentence()),
        kind,
        confidence);
  }
}
