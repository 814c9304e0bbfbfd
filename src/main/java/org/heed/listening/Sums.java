package org.heed.listening;

/** Notes that are summed up by rows of weights as they come. */
final class Sums implements Notes {

  private final TraitNames names;
  private final double[] rows;
  private final double[] sums;

  /**
   * Begins with nothing.
   *
   * @param names the numbers of the rows
   * @param rows one row of weights after the other
   * @param width how many weights a row has
   */
  Sums(TraitNames names, double[] rows, int width) {
    this.names = names;
    this.rows = rows;
    this.sums = new double[width];
  }

  @Override
  public TraitNames names() {
    return names;
  }

  @Override
  public void add(int trait, double value) {
    if (trait >= 0) {
      int row = trait * sums.length;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += value * rows[row + i];
      }
    }
  }

  /** The sums squeezed to probabilities. */
  double[] probabilities() {
    double[] probabilities = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      probabilities[i] = 1 / (1 + Math.exp(-sums[i]));
    }
    return probabilities;
  }
}
