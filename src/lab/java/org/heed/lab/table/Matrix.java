package org.heed.lab.table;

/**
 * The little arithmetic that the fit needs, in loops that the compiler can do several numbers at a
 * time.
 */
final class Matrix {

  private Matrix() {}

  static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static void scale(float[] a, float factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= factor;
    }
  }

  /** Makes the length 1; leaves a vector of nothing as it is. */
  static float[] unit(float[] a) {
    float length = (float) Math.sqrt(dot(a, a));
    if (length > 0) {
      scale(a, 1 / length);
    }
    return a;
  }

  /** a += factor * b. */
  static void add(float[] a, float[] b, float factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] += factor * b[i];
    }
  }

  /** a * b. */
  static float[][] times(float[][] a, float[][] b) {
    float[][] product = new float[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        if (a[i][k] != 0) {
          add(product[i], b[k], a[i][k]);
        }
      }
    }
    return product;
  }

  static float[][] transposed(float[][] a) {
    float[][] b = new float[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        b[j][i] = a[i][j];
      }
    }
    return b;
  }

  /** The rows' dot products with each other. */
  static float[][] gram(float[][] a) {
    return times(a, transposed(a));
  }

  static float[][] pick(float[][] a, int[] rows) {
    float[][] picked = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = a[rows[i]];
    }
    return picked;
  }
}
