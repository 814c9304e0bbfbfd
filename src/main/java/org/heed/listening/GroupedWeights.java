package org.heed.listening;

import java.util.Arrays;

/** Weights to which a row is added for each group of traits that are always noted together. */
final class GroupedWeights implements TraitGroups {

  private final Weights weights;
  private final int stride;
  private double[] rows;

  GroupedWeights(Weights weights) {
    this.weights = weights;
    this.stride = Sums.stride(weights.aspects().size());
    this.rows = weights.rows();
  }

  @Override
  public int number(String name) {
    return weights.number(name);
  }

  @Override
  public int together(String... names) {
    int[] members = Arrays.stream(names).mapToInt(this::number).filter(n -> n != NOBODY).toArray();
    if (members.length < 2) {
      return members.length == 0 ? NOBODY : members[0];
    }
    int from = rows.length;
    rows = Arrays.copyOf(rows, from + stride);
    for (int member : members) {
      for (int i = 0; i < stride; i++) {
        rows[from + i] += rows[member * stride + i];
      }
    }
    return from / stride;
  }

  /** What judges one thing after another by these weights. */
  Sums sums() {
    return new Sums(this, rows, weights.aspects().size());
  }
}
