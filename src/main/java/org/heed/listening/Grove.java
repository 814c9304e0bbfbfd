package org.heed.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Trees laid out for speed. No tree is walked: each value of a trait strikes off, tree by tree, the
 * leaves that cannot be reached with it, and of what is left of a tree the first leaf counts (after
 * Lucchese and others, QuickScorer, 2015). The leaves of a tree are a few bits of a word of 64.
 */
final class Grove {

  private static final int MOST_DEPTH = 6;

  private final int leavesOfTree;
  private final int words;

  /** The index after the last word of each aspect. */
  private final int[] ends;

  /** The worth of each leaf; a leaf that came early is repeated. */
  private final double[] leaves;

  /** The index of the first node of each trait, and at last of the end. */
  private final int[] firsts;

  /** The limits of the nodes, trait by trait, of each trait from the lowest to the highest. */
  private final double[] limits;

  /** Of which word a node strikes off. */
  private final int[] struck;

  /** What a value of at least the limit leaves of the word. */
  private final long[] left;

  private record Strike(int trait, double limit, int word, long left) {}

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
    List<Strike> strikes = new ArrayList<>();
    for (int aspect = 0; aspect < ends.length; aspect++) {
      int leaf = aspect == 0 ? 0 : ends[aspect - 1] * Long.SIZE;
      for (List<Trees.Node> tree : aspects.get(aspect)) {
        plant(tree, 0, leaf, leaf + leavesOfTree, numbers, strikes);
        leaf += leavesOfTree;
      }
    }
    strikes.sort(Comparator.comparingInt(Strike::trait).thenComparingDouble(Strike::limit));
    limits = strikes.stream().mapToDouble(Strike::limit).toArray();
    struck = strikes.stream().mapToInt(Strike::word).toArray();
    left = strikes.stream().mapToLong(Strike::left).toArray();
    int traits = strikes.isEmpty() ? 0 : strikes.get(strikes.size() - 1).trait() + 1;
    firsts = new int[traits + 1];
    for (Strike strike : strikes) {
      firsts[strike.trait() + 1]++;
    }
    Arrays.parallelPrefix(firsts, Integer::sum);
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
      List<Strike> strikes) {
    Trees.Node node = tree.get(at);
    if (node.trait().isEmpty()) {
      Arrays.fill(leaves, from, to, node.limit());
      return;
    }
    int middle = (from + to) / 2;
    long below = 0;
    for (int leaf = from; leaf < middle; leaf++) {
      below |= 1L << leaf;
    }
    int trait = numbers.applyAsInt(node.trait());
    strikes.add(new Strike(trait, node.limit(), from / Long.SIZE, ~below));
    plant(tree, node.below(), from, middle, numbers, strikes);
    plant(tree, node.above(), middle, to, numbers, strikes);
  }

  /** For each aspect the sum of the leaves that the values of the traits lead to. */
  double[] worth(double[] values) {
    long[] reached = new long[words];
    Arrays.fill(reached, -1);
    for (int trait = 0; trait + 1 < firsts.length; trait++) {
      double value = values[trait];
      for (int i = firsts[trait]; i < firsts[trait + 1] && limits[i] <= value; i++) {
        reached[struck[i]] &= left[i];
      }
    }
    double[] worth = new double[ends.length];
    int word = 0;
    for (int aspect = 0; aspect < worth.length; aspect++) {
      double sum = 0;
      for (; word < ends[aspect]; word++) {
        sum += sum(word, reached[word]);
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
