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

  private static double dot(float[] a, float[] b) {
    float even = 0;
    float odd = 0;
    for (int i = 0; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return even + odd + (a.length % 2 == 0 ? 0 : a[a.length - 1] * b[a.length - 1]);
  }

  private static void requireSameTable(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "vectors of " + a.length + " and of " + b.length + " numbers");
    }
  }
}
