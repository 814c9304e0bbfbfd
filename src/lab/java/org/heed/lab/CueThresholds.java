package org.heed.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heed.lab.Learner.Example;
import org.heed.listening.Cue;
import org.heed.listening.Traits;
import org.heed.listening.Weights;

/** Chooses how likely a message of the customer must show a cue: cues are counted by message. */
final class CueThresholds {

  private final List<Example> messages = new ArrayList<>();
  private final List<double[]> unseen = new ArrayList<>();

  /**
   * Takes what is known of the customers' messages.
   *
   * @param sentences of each message, in order
   * @param judged for each sentence how likely it shows what
   */
  CueThresholds(List<List<Example>> sentences, List<double[]> judged) {
    int next = 0;
    for (List<Example> message : sentences) {
      add(message, judged.subList(next, next + message.size()));
      next += message.size();
    }
  }

  private void add(List<Example> sentences, List<double[]> judged) {
    Example first = sentences.get(0);
    double[] shown = new double[first.truth().length];
    boolean[] truth = new boolean[shown.length];
    for (Cue.Kind kind : Cue.Kind.values()) {
      int aspect = kind.ordinal() + 1;
      shown[aspect] = kind.ofMessage(judged.stream().mapToDouble(each -> each[aspect]).toArray());
      truth[aspect] = sentences.stream().anyMatch(each -> each.truth()[aspect]);
    }
    messages.add(
        new Example(first.group(), first.conversation(), first.origin(), new Traits(), truth));
    unseen.add(shown);
  }

  /** The weights of sentences with these thresholds; that of asking stays. */
  Weights in(Weights weights) {
    double[] thresholds = Thresholds.best(messages, unseen, weights.aspects().size());
    thresholds[0] = weights.threshold(0);
    Map<String, double[]> byTrait = new TreeMap<>(weights.byTrait());
    byTrait.put(Weights.THRESHOLD, thresholds);
    return new Weights(weights.aspects(), byTrait);
  }
}
