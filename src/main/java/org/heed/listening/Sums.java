package org.heed.listening;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Notes that are summed up by rows of weights. They are gathered first, so that the sums of several
 * aspects can be held at hand while all notes are gone through. Used for one thing after another,
 * by one thread.
 */
final class Sums implements Notes {

  private static final int AT_ONCE = 4;

  private final TraitNames names;
  private final double[] rows;
  private final int stride;
  private final int width;
  private int[] traits = new int[128];
  private double[] values = new double[128];
  private int size;

  /**
   * Begins with nothing.
   *
   * @param names the numbers of the rows
   * @param rows one row of weights after the other, each {@link #stride} long
   * @param width how many weights of a row count
   */
  Sums(TraitNames names, double[] rows, int width) {
    this.names = names;
    this.rows = rows;
    this.stride = stride(width);
    this.width = width;
  }

  /**
   * How long a row is: rows are filled up so that four weights at once can be taken of each; one
   * that is left over is taken alone.
   */
  static int stride(int width) {
    return width % AT_ONCE == 1 ? width : (width + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
  }

  @Override
  public void add(int trait, double value) {
    if (trait >= 0) {
      if (size == traits.length) {
        traits = Arrays.copyOf(traits, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      traits[size] = trait;
      values[size++] = value;
    }
  }

  /** The probability of each aspect, in their order, of what is observed. */
  double[] judge(Consumer<Notes> observation) {
    size = 0;
    add(names.number(Weights.ALWAYS));
    observation.accept(this);
    double[] sums = new double[stride];
    int aspect = 0;
    for (; aspect + AT_ONCE <= stride; aspect += AT_ONCE) {
      sumFour(aspect, sums);
    }
    if (aspect < stride) {
      sums[aspect] = sum(aspect);
    }
    double[] probabilities = new double[width];
    for (int i = 0; i < width; i++) {
      probabilities[i] = 1 / (1 + Math.exp(-sums[i]));
    }
    return probabilities;
  }

  /** The probability of each aspect, in their order. */
  double[] judge(Traits observed) {
    return judge(notes -> observed.forEach((name, value) -> notes.add(names.number(name), value)));
  }

  private double sum(int aspect) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i] * rows[traits[i] * stride + aspect];
    }
    return sum;
  }

  private void sumFour(int aspect, double[] sums) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (int i = 0; i < size; i++) {
      int at = traits[i] * stride + aspect;
      double value = values[i];
      first += value * rows[at];
      second += value * rows[at + 1];
      third += value * rows[at + 2];
      fourth += value * rows[at + 3];
    }
    sums[aspect] = first;
    sums[aspect + 1] = second;
    sums[aspect + 2] = third;
    sums[aspect + 3] = fourth;
  }
}
