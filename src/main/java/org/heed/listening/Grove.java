package org.heed.listening;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The trees of one aspect, laid out for speed: all of one depth, the children of node n at 2n + 1
 * and 2n + 2, so that a walk needs no branch and no pointer. A leaf that came early is repeated.
 */
final class Grove {

  private final int depth;
  private final int[] traits;
  private final double[] limits;
  private final double[] leaves;

  Grove(List<List<Trees.Node>> trees, ToIntFunction<String> numbers) {
    depth = trees.stream().mapToInt(tree -> depth(tree, 0)).max().orElse(0);
    int inner = (1 << depth) - 1;
    traits = new int[trees.size() * inner];
    limits = new double[traits.length];
    leaves = new double[trees.size() * (inner + 1)];
    Arrays.fill(limits, Double.POSITIVE_INFINITY);
    for (int tree = 0; tree < trees.size(); tree++) {
      plant(trees.get(tree), 0, tree, 0, numbers);
    }
  }

  private static int depth(List<Trees.Node> tree, int at) {
    Trees.Node node = tree.get(at);
    return node.trait().isEmpty()
        ? 0
        : 1 + Math.max(depth(tree, node.below()), depth(tree, node.above()));
  }

  private void plant(
      List<Trees.Node> nodes, int from, int tree, int at, ToIntFunction<String> numbers) {
    int inner = (1 << depth) - 1;
    Trees.Node node = nodes.get(from);
    if (at >= inner) {
      leaves[tree * (inner + 1) + at - inner] = node.limit();
      return;
    }
    boolean leaf = node.trait().isEmpty();
    if (!leaf) {
      traits[tree * inner + at] = numbers.applyAsInt(node.trait());
      limits[tree * inner + at] = node.limit();
    }
    plant(nodes, leaf ? from : node.below(), tree, 2 * at + 1, numbers);
    plant(nodes, leaf ? from : node.above(), tree, 2 * at + 2, numbers);
  }

  /** The sum of the leaves that the values of the traits lead to. */
  double worth(double[] values) {
    int inner = (1 << depth) - 1;
    double sum = 0;
    for (int root = 0, leaf = 0; leaf < leaves.length; root += inner, leaf += inner + 1) {
      int at = 0;
      for (int level = 0; level < depth; level++) {
        double over = values[traits[root + at]] - limits[root + at];
        at = 2 * at + 2 - signBit(over);
      }
      sum += leaves[leaf + at - inner];
    }
    return sum;
  }

  /** 1 for a negative number, else 0: the processor cannot guess it wrong as it can a branch. */
  private static int signBit(double number) {
    return (int) (Double.doubleToRawLongBits(number) >>> (Long.SIZE - 1));
  }
}
