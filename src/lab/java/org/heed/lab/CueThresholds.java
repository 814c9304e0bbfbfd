package org.heed.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heed.lab.Learner.Example;
import org.heed.lab.Learner.Learned;
import org.heed.listening.Cue;
import org.heed.listening.Traits;
import org.heed.listening.Weights;

/** Chooses how likely a message of the customer must show a cue: cues are counted by message. */
final class CueThresholds {

  private final List<Example> messages = new ArrayList<>();
  private final List<double[]> unseen = new ArrayList<>();

  /** Adds a message by what is true of its sentences, and how likely each of them shows what. */
  void add(List<Example> sentences, List<double[]> judged) {
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
  Weights in(Learned customer) {
    Weights weights = customer.weights();
    double[] thresholds = Thresholds.best(messages, unseen, weights.aspects().size());
    thresholds[0] = weights.threshold(0);
    Map<String, double[]> byTrait = new TreeMap<>(weights.byTrait());
    byTrait.put(Weights.THRESHOLD, thresholds);
    return new Weights(weights.aspects(), byTrait);
  }
}
