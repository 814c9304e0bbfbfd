package org.heed.lab.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Groups of vectors that lie near each other. */
final class Clusters {

  private Clusters() {}

  /**
   * Groups of one size (what is left over is left out): each vector goes to the nearest of random
   * ones.
   */
  static int[][] of(float[][] vectors, int size, Random random) {
    int count = Math.max(1, vectors.length / (4 * size));
    float[][] centres =
        Matrix.transposed(
            random
                .ints(count, 0, vectors.length)
                .mapToObj(i -> vectors[i])
                .toArray(float[][]::new));
    List<List<Integer>> near = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      near.add(new ArrayList<>());
    }
    for (int i = 0; i < vectors.length; i++) {
      float[] cosines = Matrix.times(new float[][] {vectors[i]}, centres)[0];
      int best = 0;
      for (int k = 1; k < count; k++) {
        best = cosines[k] > cosines[best] ? k : best;
      }
      near.get(best).add(i);
    }
    int[] ordered = near.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    int[][] clusters = new int[ordered.length / size][];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = Arrays.copyOfRange(ordered, i * size, (i + 1) * size);
    }
    return clusters;
  }
}
