package org.heed.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Trees laid out for speed. No tree is walked: each value of a trait strikes off, tree by tree, the
 * leaves that cannot be reached with it, and of what is left of a tree the first leaf counts (after
 * Lucchese and others, QuickScorer, 2015). The leaves of a tree are a few bits of a word of 64. Of
 * each node the side to which 0 leads stands first, so traits that were not observed cost nothing.
 */
final class Grove {

  private static final int MOST_DEPTH = 6;

  private final int leavesOfTree;
  private final int words;

  /** The index after the last word of each aspect. */
  private final int[] ends;

  /** The worth of each leaf; a leaf that came early is repeated. */
  private final double[] leaves;

  /** What values above 0 strike off, at the limits above 0 that they reach. */
  private final Strikes above;

  /** What values below 0 strike off, at the limits up to 0 that they stay below. */
  private final Strikes below;

  /**
   * Plants trees.
   *
   * @param aspects for each aspect its trees, each with its root first
   * @param numbers gives each trait a number
   */
  Grove(List<List<List<Trees.Node>>> aspects, ToIntFunction<String> numbers) {
    int depth =
        aspects.stream().flatMap(List::stream).mapToInt(tree -> depth(tree, 0)).max().orElse(0);
    if (depth > MOST_DEPTH) {
      throw new IllegalArgumentException("trees of depth " + depth);
    }
    leavesOfTree = 1 << depth;
    ends = new int[aspects.size()];
    int end = 0;
    for (int aspect = 0; aspect < ends.length; aspect++) {
      end += (aspects.get(aspect).size() * leavesOfTree + Long.SIZE - 1) / Long.SIZE;
      ends[aspect] = end;
    }
    words = end;
    leaves = new double[words * Long.SIZE];
    List<Strikes.Strike> strikes = new ArrayList<>();
    for (int aspect = 0; aspect < ends.length; aspect++) {
      int leaf = aspect == 0 ? 0 : ends[aspect - 1] * Long.SIZE;
      for (List<Trees.Node> tree : alikeTogether(aspects.get(aspect))) {
        plant(tree, 0, leaf, leaf + leavesOfTree, numbers, strikes);
        leaf += leavesOfTree;
      }
    }
    above = new Strikes(strikes.stream().filter(strike -> strike.limit() > 0).toList());
    below = new Strikes(strikes.stream().filter(strike -> strike.limit() <= 0).toList());
  }

  /** What a node asks. */
  private record Test(String trait, double limit) {}

  /** A tree and what its nodes ask. */
  private record Tree(List<Trees.Node> nodes, Set<Test> tests) {

    static Tree of(List<Trees.Node> nodes) {
      return new Tree(
          nodes,
          nodes.stream()
              .filter(node -> !node.trait().isEmpty())
              .map(node -> new Test(node.trait(), node.limit()))
              .collect(Collectors.toSet()));
    }

    private long likeness(Set<Test> others) {
      return tests.stream().filter(others::contains).count();
    }
  }

  /** Trees that ask alike share a word, because one strike does for all nodes that ask the same. */
  private List<List<Trees.Node>> alikeTogether(List<List<Trees.Node>> trees) {
    List<Tree> left = new ArrayList<>(trees.stream().map(Tree::of).toList());
    List<List<Trees.Node>> ordered = new ArrayList<>();
    Set<Test> ofWord = new HashSet<>();
    while (!left.isEmpty()) {
      if (ordered.size() % (Long.SIZE / leavesOfTree) == 0) {
        ofWord.clear();
      }
      Tree next = Collections.max(left, Comparator.comparingLong(tree -> tree.likeness(ofWord)));
      left.remove(next);
      ordered.add(next.nodes());
      ofWord.addAll(next.tests());
    }
    return ordered;
  }

  private static int depth(List<Trees.Node> tree, int at) {
    Trees.Node node = tree.get(at);
    return node.trait().isEmpty()
        ? 0
        : 1 + Math.max(depth(tree, node.below()), depth(tree, node.above()));
  }

  private void plant(
      List<Trees.Node> tree,
      int at,
      int from,
      int to,
      ToIntFunction<String> numbers,
      List<Strikes.Strike> strikes) {
    Trees.Node node = tree.get(at);
    if (node.trait().isEmpty()) {
      Arrays.fill(leaves, from, to, node.limit());
      return;
    }
    int middle = (from + to) / 2;
    long first = 0;
    for (int leaf = from; leaf < middle; leaf++) {
      first |= 1L << leaf;
    }
    int trait = numbers.applyAsInt(node.trait());
    strikes.add(new Strikes.Strike(trait, node.limit(), from / Long.SIZE, first));
    boolean isBelow = node.limit() > 0;
    plant(tree, isBelow ? node.below() : node.above(), from, middle, numbers, strikes);
    plant(tree, isBelow ? node.above() : node.below(), middle, to, numbers, strikes);
  }

  /** For each aspect the sum of the leaves that the values of the traits lead to. */
  double[] worth(double[] values) {
    long[] struck = new long[words];
    for (int trait = 0; trait < values.length; trait++) {
      if (values[trait] > 0) {
        above.reach(trait, values[trait], struck);
      } else if (values[trait] < 0) {
        below.fallShort(trait, values[trait], struck);
      }
    }
    double[] worth = new double[ends.length];
    int word = 0;
    for (int aspect = 0; aspect < worth.length; aspect++) {
      double sum = 0;
      for (; word < ends[aspect]; word++) {
        sum += sum(word, ~struck[word]);
      }
      worth[aspect] = sum;
    }
    return worth;
  }

  /** The sum of the first leaf that is reached of each tree of a word. */
  private double sum(int word, long reached) {
    double sum = 0;
    for (int bit = 0; bit < Long.SIZE; bit += leavesOfTree) {
      sum += leaves[word * Long.SIZE + bit + Long.numberOfTrailingZeros(reached >>> bit)];
    }
    return sum;
  }
}
