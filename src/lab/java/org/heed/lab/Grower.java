package org.heed.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.heed.lab.Learner.Example;
import org.heed.listening.Traits;
import org.heed.listening.Trees;

/** Grows boosted trees with XGBoost, on one thread: the same data, the same trees. */
final class Grower {

  private static final int MIN_CONVERSATIONS = 8;
  private static final Map<String, Object> PARAMETERS =
      Map.of(
          "objective",
          "binary:logistic",
          "max_depth",
          3,
          "min_child_weight",
          4,
          "lambda",
          5,
          "base_score",
          0.5,
          "colsample_bytree",
          0.5,
          "tree_method",
          "exact",
          "nthread",
          1,
          "seed",
          7);

  private final List<String> aspects;
  private final int trees;
  private final Map<String, Object> parameters;

  /**
   * Sets a grower up.
   *
   * @param aspects the names of what is to be judged
   * @param trees how many are grown for each
   * @param step how much each tree mends of what those before it left
   */
  Grower(List<String> aspects, int trees, double step) {
    this.aspects = aspects;
    this.trees = trees;
    this.parameters = new HashMap<>(PARAMETERS);
    parameters.put("eta", step);
  }

  /** Trees, and for each example its probabilities by trees that never saw its group. */
  record Grown(Trees trees, List<double[]> unseen) {}

  /** Grows from all, and judges each example by trees grown without its group. */
  Grown grow(List<Example> examples) {
    List<double[]> unseen = new ArrayList<>();
    examples.forEach(ignored -> unseen.add(null));
    for (int fold = 0; fold < Learner.FOLDS; fold++) {
      List<Example> others = new ArrayList<>();
      for (Example example : examples) {
        if (example.group() % Learner.FOLDS != fold) {
          others.add(example);
        }
      }
      Trees without = fit(others);
      for (int i = 0; i < examples.size(); i++) {
        if (examples.get(i).group() % Learner.FOLDS == fold) {
          unseen.set(i, without.judge(examples.get(i).traits()));
        }
      }
    }
    List<Double> thresholds =
        Arrays.stream(Thresholds.best(examples, unseen, aspects.size())).boxed().toList();
    return new Grown(fit(examples).withThresholds(thresholds), unseen);
  }

  private Trees fit(List<Example> examples) {
    List<String> names = names(examples);
    try {
      List<List<List<Trees.Node>>> groves = new ArrayList<>();
      for (int aspect = 0; aspect < aspects.size(); aspect++) {
        DMatrix matrix = matrix(examples, names, aspect);
        Booster booster = XGBoost.train(matrix, parameters, trees, Map.of(), null, null);
        List<List<Trees.Node>> grown = new ArrayList<>();
        for (String dump : booster.getModelDump((String) null, false, "json")) {
          List<Trees.Node> tree = new ArrayList<>();
          add(JsonParser.parseString(dump).getAsJsonObject(), names, tree);
          grown.add(tree);
        }
        groves.add(grown);
        booster.dispose();
        matrix.dispose();
      }
      return new Trees(aspects, aspects.stream().map(ignored -> 0.5).toList(), groves);
    } catch (XGBoostError failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static int add(JsonObject json, List<String> names, List<Trees.Node> tree) {
    int at = tree.size();
    if (json.has("leaf")) {
      tree.add(new Trees.Node("", rounded(json.get("leaf").getAsDouble()), 0, 0));
      return at;
    }
    tree.add(null);
    Map<Integer, Integer> places = new HashMap<>();
    JsonArray children = json.getAsJsonArray("children");
    for (JsonElement child : children) {
      JsonObject node = child.getAsJsonObject();
      places.put(node.get("nodeid").getAsInt(), add(node, names, tree));
    }
    String trait = names.get(Integer.parseInt(json.get("split").getAsString().substring(1)));
    tree.set(
        at,
        new Trees.Node(
            trait,
            json.get("split_condition").getAsDouble(),
            places.get(json.get("yes").getAsInt()),
            places.get(json.get("no").getAsInt())));
    return at;
  }

  private static double rounded(double worth) {
    return Math.rint(worth * 10_000) / 10_000;
  }

  private static DMatrix matrix(List<Example> examples, List<String> names, int aspect)
      throws XGBoostError {
    Map<String, Integer> places = new HashMap<>();
    names.forEach(name -> places.put(name, places.size()));
    float[] values = new float[examples.size() * names.size()];
    float[] truth = new float[examples.size()];
    float[] weights = new float[examples.size()];
    for (int i = 0; i < examples.size(); i++) {
      int row = i * names.size();
      examples
          .get(i)
          .traits()
          .forEach(
              (name, value) -> {
                Integer place = places.get(name);
                if (place != null) {
                  values[row + place] += (float) value;
                }
              });
      truth[i] = examples.get(i).truth()[aspect] ? 1 : 0;
      weights[i] = (float) examples.get(i).origin().weightInThreads();
    }
    DMatrix matrix = new DMatrix(values, examples.size(), names.size(), Float.NaN);
    matrix.setLabel(truth);
    matrix.setWeight(weights);
    return matrix;
  }

  private static List<String> names(List<Example> examples) {
    Map<String, Set<String>> seenIn = new HashMap<>();
    for (Example example : examples) {
      Traits traits = example.traits();
      traits.forEach(
          (name, value) ->
              seenIn.computeIfAbsent(name, ignored -> new HashSet<>()).add(example.conversation()));
    }
    seenIn.values().removeIf(conversations -> conversations.size() < MIN_CONVERSATIONS);
    return List.copyOf(new TreeSet<>(seenIn.keySet()));
  }
}
