package org.heed.lab.table;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What the teacher's vector of a piece alone tells of its vector in the table: a linear map learned
 * from the pieces that the texts use often, so that rare ones start where they would have been led.
 */
final class Bridge {

  private static final double RIDGE = 3;

  /** Uses that count as much as the map's word. */
  private static final double ENOUGH = 60;

  /** More uses than this make no better witness. */
  private static final double MOST = 600;

  private Bridge() {}

  /**
   * The start of every piece: near what was fitted the more it is used, else where the map leads.
   */
  static float[][] start(float[][] alone, float[][] fitted, int[] uses) {
    int width = alone[0].length + 1;
    int depth = fitted[0].length;
    double[][] square = new double[width][width];
    double[][] both = new double[width][depth];
    for (int row = 0; row < alone.length; row++) {
      double weight = Math.min(uses[row], MOST) / (MOST);
      if (weight > 0) {
        double[] from = from(alone[row]);
        for (int i = 0; i < width; i++) {
          double x = weight * from[i];
          for (int k = 0; k < width; k++) {
            square[i][k] += x * from[k];
          }
          for (int k = 0; k < depth; k++) {
            both[i][k] += x * fitted[row][k];
          }
        }
      }
    }
    for (int i = 0; i < width; i++) {
      square[i][i] += RIDGE;
    }
    RealMatrix map =
        new LUDecomposition(new Array2DRowRealMatrix(square, false))
            .getSolver()
            .solve(new Array2DRowRealMatrix(both, false));
    RealMatrix turned = map.transpose();
    float[][] start = new float[alone.length][depth];
    for (int row = 0; row < alone.length; row++) {
      double[] led = turned.operate(from(alone[row]));
      double own = uses[row] / (uses[row] + ENOUGH);
      for (int k = 0; k < depth; k++) {
        start[row][k] = (float) (own * fitted[row][k] + (1 - own) * led[k]);
      }
    }
    return start;
  }

  private static double[] from(float[] vector) {
    double[] from = new double[vector.length + 1];
    for (int i = 0; i < vector.length; i++) {
      from[i] = vector[i];
    }
    from[vector.length] = 1;
    return from;
  }
}
