package org.heed.listening;

/** Notes of the value of each trait; what is not noted counts as 0. */
final class Values implements Notes {

  private final double[] values;

  Values(int traits) {
    this.values = new double[traits];
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
