package org.heed.listening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Nodes of trees by trait and limit: what they strike off of the leaves. Immutable. */
final class Strikes {

  /** The index of the first strike of each trait, and at last of the end. */
  private final int[] firsts;

  /** The limits, trait by trait, of each trait from the lowest to the highest. */
  private final double[] limits;

  /** Of which word of leaves is struck off. */
  private final int[] words;

  /** What is struck off of the word. */
  private final long[] leaves;

  /**
   * What a node strikes off.
   *
   * @param trait the number of the trait that it asks for
   * @param limit at which value of it
   * @param word of which word of leaves
   * @param leaves the bits of the word that go
   */
  record Strike(int trait, double limit, int word, long leaves) {

    private boolean isAt(Strike other) {
      return trait == other.trait && limit == other.limit && word == other.word;
    }
  }

  Strikes(List<Strike> nodes) {
    List<Strike> strikes = merged(nodes);
    limits = strikes.stream().mapToDouble(Strike::limit).toArray();
    words = strikes.stream().mapToInt(Strike::word).toArray();
    leaves = strikes.stream().mapToLong(Strike::leaves).toArray();
    int traits = strikes.isEmpty() ? 0 : strikes.get(strikes.size() - 1).trait() + 1;
    firsts = new int[traits + 1];
    int next = 0;
    for (int trait = 0; trait < traits; trait++) {
      firsts[trait] = next;
      while (next < limits.length && strikes.get(next).trait() == trait) {
        next++;
      }
    }
    firsts[traits] = next;
  }

  /** In order; one for all nodes that ask the same and strike at the same word. */
  private static List<Strike> merged(List<Strike> nodes) {
    List<Strike> ordered = new ArrayList<>(nodes);
    ordered.sort(
        Comparator.comparingInt(Strike::trait)
            .thenComparingDouble(Strike::limit)
            .thenComparingInt(Strike::word));
    List<Strike> merged = new ArrayList<>();
    for (Strike strike : ordered) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).isAt(strike)) {
        long both = merged.get(last).leaves() | strike.leaves();
        merged.set(last, new Strike(strike.trait(), strike.limit(), strike.word(), both));
      } else {
        merged.add(strike);
      }
    }
    return merged;
  }

  /** Strikes off at all limits of a trait that a value reaches. */
  void reach(int trait, double value, long[] struck) {
    if (trait + 1 < firsts.length) {
      int end = firsts[trait + 1];
      for (int i = firsts[trait]; i < end && limits[i] <= value; i++) {
        struck[words[i]] |= leaves[i];
      }
    }
  }

  /** Strikes off at all limits of a trait that a value stays below. */
  void fallShort(int trait, double value, long[] struck) {
    if (trait + 1 < firsts.length) {
      int first = firsts[trait];
      for (int i = firsts[trait + 1] - 1; i >= first && limits[i] > value; i--) {
        struck[words[i]] |= leaves[i];
      }
    }
  }
}
