package org.heed.language;

import java.util.Collection;

/**
 * Where a text points in the space of a {@link WordTable}. Vectors of one table can be compared and
 * added; a text without a known word points nowhere and is similar to nothing. Immutable.
 */
public final class SentenceVector {

  private final float[] sum;
  private final double length;

  /** Takes over the array. */
  SentenceVector(float[] sum) {
    this.sum = sum;
    this.length = Math.sqrt(dot(sum, sum));
  }

  /**
   * The vector that the texts would have as one text.
   *
   * @throws IllegalArgumentException when there is none, or they are of different tables
   */
  public static SentenceVector ofAll(Collection<SentenceVector> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no vectors to add");
    }
    float[] sum = new float[parts.iterator().next().sum.length];
    for (SentenceVector part : parts) {
      requireSameTable(sum, part.sum);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part.sum[i];
      }
    }
    return new SentenceVector(sum);
  }

  /**
   * How near the two are in meaning: the cosine, from -1 to 1; 0 when either is empty.
   *
   * @throws IllegalArgumentException when they are of different tables
   */
  public double similarity(SentenceVector other) {
    requireSameTable(sum, other.sum);
    if (isEmpty() || other.isEmpty()) {
      return 0;
    }
    return Math.max(-1, Math.min(1, dot(sum, other.sum) / (length * other.length)));
  }

  /** Whether the text held no word that the table knows. */
  public boolean isEmpty() {
    return length == 0;
  }

  int dimensions() {
    return sum.length;
  }

  /** The numbers as they were summed up; not to be changed. */
  float[] sum() {
    return sum;
  }

  double length() {
    return length;
  }

  /** The same of length 1; all zeros when empty. */
  float[] direction() {
    float[] direction = new float[sum.length];
    double scale = isEmpty() ? 0 : 1 / length;
    for (int i = 0; i < sum.length; i++) {
      direction[i] = (float) (sum[i] * scale);
    }
    return direction;
  }

  /** Eight sums at once, none of which has to wait for another. */
  private static double dot(float[] a, float[] b) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    float fifth = 0;
    float sixth = 0;
    float seventh = 0;
    float eighth = 0;
    int i = 0;
    for (; i + 7 < a.length; i += 8) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
      fifth += a[i + 4] * b[i + 4];
      sixth += a[i + 5] * b[i + 5];
      seventh += a[i + 6] * b[i + 6];
      eighth += a[i + 7] * b[i + 7];
    }
    for (; i < a.length; i++) {
      first += a[i] * b[i];
    }
    return ((first + second) + (third + fourth)) + ((fifth + sixth) + (seventh + eighth));
  }

  private static void requireSameTable(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "vectors of " + a.length + " and of " + b.length + " numbers");
    }
  }
}
