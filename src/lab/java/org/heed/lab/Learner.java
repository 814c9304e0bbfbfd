package org.heed.lab;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.heed.language.Words;
import org.heed.listening.Traits;
import org.heed.listening.Weights;

/** Learns linear weights by L2-regularised logistic regression; the same data, the same weights. */
final class Learner {

  static final int FOLDS = 5;
  private static final double SMALLEST_WEIGHT = 0.004;
  private static final int MIN_WORD = 8;

  private final List<String> aspects;
  private final double strength;
  private final double pairPenalty;
  private final int minConversations;
  private final ProperNames names;

  /**
   * Sets a learner up.
   *
   * @param aspects the names of what is to be judged
   * @param strength how far weights may go: liblinear's C
   * @param minConversations in how many conversations a trait must occur to be learned
   * @param names words that must not be learned
   */
  Learner(
      List<String> aspects,
      double strength,
      double pairPenalty,
      int minConversations,
      ProperNames names) {
    this.names = names;
    this.aspects = aspects;
    this.strength = strength;
    this.pairPenalty = pairPenalty;
    this.minConversations = minConversations;
  }

  /**
   * Something to learn from.
   *
   * @param group the fold it belongs to, so that a conversation or domain is never split
   * @param conversation the conversation it comes from
   * @param origin where its conversation comes from
   * @param traits what was observed
   * @param truth which aspects hold
   */
  record Example(
      int group, String conversation, Labelled.Origin origin, Traits traits, boolean[] truth) {

    int weight() {
      return origin.weight();
    }
  }

  /** Weights, and for each example its probabilities by weights that never saw its group. */
  record Learned(Weights weights, List<double[]> unseen) {}

  /** Learns from all, and judges each example by weights learned without its group. */
  Learned learn(List<Example> examples) {
    List<double[]> unseen = new ArrayList<>();
    examples.forEach(ignored -> unseen.add(null));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> others = new ArrayList<>();
      for (Example example : examples) {
        if (example.group() % FOLDS != fold) {
          others.add(example);
        }
      }
      Weights without = fit(others);
      for (int i = 0; i < examples.size(); i++) {
        if (examples.get(i).group() % FOLDS == fold) {
          unseen.set(i, without.judge(examples.get(i).traits()));
        }
      }
    }
    Map<String, double[]> byTrait = new TreeMap<>(fit(examples).byTrait());
    byTrait.put(Weights.THRESHOLD, Thresholds.best(examples, unseen, aspects.size()));
    return new Learned(new Weights(aspects, byTrait), unseen);
  }

  private Weights fit(List<Example> examples) {
    Map<String, Integer> index = index(examples);
    List<Example> counted = new ArrayList<>();
    List<Feature[]> rows = new ArrayList<>();
    for (Example example : examples) {
      Feature[] row = row(example.traits(), index);
      for (int times = 0; times < example.weight(); times++) {
        counted.add(example);
        rows.add(row);
      }
    }
    Map<String, double[]> byTrait = new TreeMap<>();
    for (int aspect = 0; aspect < aspects.size(); aspect++) {
      double[] weights = fit(counted, rows.toArray(Feature[][]::new), aspect, index.size());
      for (Map.Entry<String, Integer> trait : index.entrySet()) {
        double weight = weights[trait.getValue() - 1] * scale(trait.getKey());
        byTrait.computeIfAbsent(trait.getKey(), ignored -> new double[aspects.size()])[aspect] =
            Math.rint(weight * 1000) / 1000;
      }
    }
    byTrait.values().removeIf(each -> Arrays.stream(each).allMatch(Learner::isNothing));
    return new Weights(aspects, byTrait);
  }

  private static boolean isNothing(double weight) {
    return Math.abs(weight) < SMALLEST_WEIGHT;
  }

  private double[] fit(List<Example> examples, Feature[][] rows, int aspect, int traits) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = traits;
    problem.x = rows;
    problem.y = new double[rows.length];
    boolean any = false;
    for (int i = 0; i < rows.length; i++) {
      boolean truth = examples.get(i).truth()[aspect];
      any |= truth;
      problem.y[i] = truth ? 1 : -1;
    }
    double[] weights = new double[traits];
    if (!any) {
      return weights;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR, strength, 0.001);
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    for (int i = 0; i < traits; i++) {
      weights[i] = sign * model.getFeatureWeights()[i];
    }
    return weights;
  }

  private double scale(String trait) {
    if (trait.equals(Weights.ALWAYS)) {
      return 3;
    }
    return isOfWords(trait) ? pairPenalty : 1;
  }

  private Map<String, Integer> index(List<Example> examples) {
    Map<String, Set<String>> seenIn = new HashMap<>();
    for (Example example : examples) {
      example
          .traits()
          .forEach(
              (name, value) ->
                  seenIn
                      .computeIfAbsent(name, ignored -> new HashSet<>())
                      .add(example.conversation()));
    }
    Map<String, Integer> index = new TreeMap<>();
    index.put(Weights.ALWAYS, 1);
    seenIn.keySet().stream()
        .sorted()
        .filter(name -> seenIn.get(name).size() >= (isOfWords(name) ? MIN_WORD : minConversations))
        .filter(this::mayBeLearned)
        .forEach(name -> index.putIfAbsent(name, index.size() + 1));
    return index;
  }

  private static boolean isOfWords(String trait) {
    return trait.contains("w:") || trait.startsWith("clause:");
  }

  /** A trait of words holds neither names nor numbers. */
  private boolean mayBeLearned(String trait) {
    if (!isOfWords(trait)) {
      return true;
    }
    for (String word : trait.substring(trait.indexOf(':') + 1).strip().split(" ")) {
      boolean account = word.startsWith("@") && !Words.isPlaceholder(word);
      if (word.isEmpty()
          || account
          || word.chars().anyMatch(Character::isDigit)
          || names.contain(word)) {
        return false;
      }
    }
    return true;
  }

  private Feature[] row(Traits traits, Map<String, Integer> index) {
    Map<Integer, Double> values = new TreeMap<>();
    values.put(index.get(Weights.ALWAYS), scale(Weights.ALWAYS));
    traits.forEach(
        (name, value) -> {
          Integer at = index.get(name);
          if (at != null) {
            values.merge(at, value * scale(name), Double::sum);
          }
        });
    return values.entrySet().stream()
        .map(each -> new FeatureNode(each.getKey(), each.getValue()))
        .toArray(Feature[]::new);
  }
}
