package org.heed.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.lab.Learner.Example;

/** Chooses the probabilities from which an aspect is taken to hold. */
final class Thresholds {

  /** How much tickets, our own labels of tickets, and scenarios weigh against one another. */
  private static final double[] SHARES = {0.5, 0.3, 0.2};

  /** Of thresholds that differ by less in worth the middle one is taken: chance made the best. */
  private static final double LEVEL = 0.004;

  /** Full of rare things on purpose, so they say nothing of how often those come. */
  private static final int UNCOUNTED = -1;

  private Thresholds() {}

  /**
   * For each aspect a probability from which taking it to hold gives about the best F1, weighed
   * over the kinds of conversations, so that the many do not outvote the few.
   */
  static double[] best(List<Example> examples, List<double[]> unseen, int aspects) {
    double[] thresholds = new double[aspects];
    for (int aspect = 0; aspect < aspects; aspect++) {
      thresholds[aspect] = threshold(examples, unseen, aspect);
    }
    return thresholds;
  }

  private static double threshold(List<Example> examples, List<double[]> unseen, int aspect) {
    List<Integer> order = new ArrayList<>();
    int[] positives = new int[SHARES.length];
    for (int i = 0; i < examples.size(); i++) {
      int kind = kind(examples.get(i));
      if (kind == UNCOUNTED) {
        continue;
      }
      order.add(i);
      positives[kind] += examples.get(i).truth()[aspect] ? 1 : 0;
    }
    order.sort(Comparator.comparingDouble(i -> -unseen.get(i)[aspect]));
    int[] taken = new int[SHARES.length];
    int[] right = new int[SHARES.length];
    double[] worth = new double[order.size()];
    for (int place = 0; place < worth.length; place++) {
      Example example = examples.get(order.get(place));
      int kind = kind(example);
      taken[kind]++;
      right[kind] += example.truth()[aspect] ? 1 : 0;
      for (int each = 0; each < SHARES.length; each++) {
        worth[place] +=
            SHARES[each] * 2.0 * right[each] / Math.max(1, taken[each] + positives[each]);
      }
    }
    double[] asGood = asGoodAsTheBest(order, worth, unseen, aspect);
    double threshold = asGood.length == 0 ? 0.5 : asGood[asGood.length / 2];
    return Math.rint(Math.min(0.8, Math.max(0.1, threshold)) * 1000) / 1000;
  }

  /** The probabilities that are worth about as much as the best one, from high to low. */
  private static double[] asGoodAsTheBest(
      List<Integer> order, double[] worth, List<double[]> unseen, int aspect) {
    double best = Arrays.stream(worth).max().orElse(0);
    return IntStream.range(0, worth.length)
        .filter(place -> best > 0 && worth[place] >= best - LEVEL)
        .mapToDouble(place -> unseen.get(order.get(place))[aspect])
        .toArray();
  }

  private static int kind(Example example) {
    return switch (example.origin()) {
      case TICKETS -> 0;
      case OUR_LABELS -> 1;
      case SCENARIOS, OUR_SCENARIOS -> 2;
      case OUR_TRACKER -> UNCOUNTED;
    };
  }
}
