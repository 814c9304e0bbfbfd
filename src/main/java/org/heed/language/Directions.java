package org.heed.language;

import java.util.List;

/**
 * Many vectors to which one is compared at once. Their numbers lie side by side, so that the
 * comparison is one plain loop over all of them for each number. Immutable.
 */
public final class Directions {

  private final int count;

  /** For each place of a vector the numbers that all of them have there. */
  private final float[][] columns;

  /** Takes the vectors, which are of one table, in their order. */
  public Directions(List<SentenceVector> vectors) {
    count = vectors.size();
    int dimensions = count == 0 ? 0 : vectors.get(0).dimensions();
    columns = new float[dimensions][count];
    for (int i = 0; i < count; i++) {
      float[] direction = vectors.get(i).direction();
      for (int place = 0; place < dimensions; place++) {
        columns[place][i] = direction[place];
      }
    }
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /**
   * How near each of them comes to the vector, as {@link SentenceVector#similarity} says.
   *
   * @param nearest of what came before; raised where this vector is nearer
   */
  public void raise(SentenceVector vector, float[] nearest) {
    float[] near = new float[count];
    float[] sum = vector.sum();
    int place = 0;
    for (; place + 3 < columns.length; place += 4) {
      addFourTo(near, sum, place);
    }
    for (; place < columns.length; place++) {
      addTo(near, sum[place], columns[place]);
    }
    float scale = vector.isEmpty() ? 0 : (float) (1 / vector.length());
    for (int i = 0; i < count; i++) {
      nearest[i] = Math.max(nearest[i], Math.min(1, near[i] * scale));
    }
  }

  /**
   * Four at once, so that the sums are fetched and put back once for them. The columns are arrays
   * of their own because only then the compiler makes one instruction of eight steps of the loop.
   */
  private void addFourTo(float[] near, float[] sum, int place) {
    float one = sum[place];
    float two = sum[place + 1];
    float three = sum[place + 2];
    float four = sum[place + 3];
    float[] first = columns[place];
    float[] second = columns[place + 1];
    float[] third = columns[place + 2];
    float[] fourth = columns[place + 3];
    for (int i = 0; i < near.length; i++) {
      near[i] = near[i] + one * first[i] + two * second[i] + three * third[i] + four * fourth[i];
    }
  }

  private static void addTo(float[] near, float times, float[] column) {
    for (int i = 0; i < near.length; i++) {
      near[i] += times * column[i];
    }
  }
}
