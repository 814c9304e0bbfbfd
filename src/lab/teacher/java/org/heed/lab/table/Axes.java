package org.heed.lab.table;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** The directions in which vectors differ most (principal axes through the origin). */
final class Axes {

  private static final int SAMPLE = 20_000;

  private final float[][] transposed;

  private Axes(float[][] transposed) {
    this.transposed = transposed;
  }

  static Axes of(float[][] vectors, int dimensions, long seed) {
    float[][] sample =
        new Random(seed)
            .ints(SAMPLE, 0, vectors.length)
            .mapToObj(i -> vectors[i])
            .toArray(float[][]::new);
    float[][] products = Matrix.times(Matrix.transposed(sample), sample);
    double[][] exact =
        Arrays.stream(products)
            .map(row -> IntStream.range(0, row.length).mapToDouble(i -> row[i]).toArray())
            .toArray(double[][]::new);
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(exact, false));
    float[][] axes = new float[dimensions][];
    for (int i = 0; i < dimensions; i++) {
      double[] axis = eigen.getEigenvector(i).toArray();
      axes[i] = new float[axis.length];
      for (int k = 0; k < axis.length; k++) {
        axes[i][k] = (float) axis[k];
      }
    }
    return new Axes(Matrix.transposed(axes));
  }

  /** The vectors in the new, fewer dimensions. */
  float[][] project(float[][] vectors) {
    return Matrix.times(vectors, transposed);
  }
}
