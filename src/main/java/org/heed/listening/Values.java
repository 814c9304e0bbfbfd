package org.heed.listening;

/** Notes of the value of each trait; what is not noted counts as 0. */
final class Values implements Notes {

  private final TraitNames names;
  private final double[] values;

  Values(TraitNames names, int traits) {
    this.names = names;
    this.values = new double[traits];
  }

  @Override
  public TraitNames names() {
    return names;
  }

  @Override
  public void add(int trait, double value) {
    if (trait >= 0) {
      values[trait] += value;
    }
  }

  /** The values by the numbers of their traits. */
  double[] values() {
    return values;
  }
}
