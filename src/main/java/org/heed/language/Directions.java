package org.heed.language;

import java.util.List;

/**
 * Many vectors to which one is compared at once. Their numbers lie side by side, so that the
 * comparison is one plain loop over all of them for each number. Immutable.
 */
public final class Directions {

  private final int count;

  /** For each place of a vector the numbers that all of them have there. */
  private final float[] columns;

  private final int dimensions;

  /** Takes the vectors, which are of one table, in their order. */
  public Directions(List<SentenceVector> vectors) {
    count = vectors.size();
    dimensions = count == 0 ? 0 : vectors.get(0).dimensions();
    columns = new float[dimensions * count];
    for (int i = 0; i < count; i++) {
      float[] direction = vectors.get(i).direction();
      for (int place = 0; place < dimensions; place++) {
        columns[place * count + i] = direction[place];
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
    float[] direction = vector.direction();
    for (int place = 0; place < dimensions; place++) {
      addTo(near, direction[place], place * count);
    }
    for (int i = 0; i < count; i++) {
      nearest[i] = Math.max(nearest[i], Math.min(1, near[i]));
    }
  }

  private void addTo(float[] near, float times, int from) {
    for (int i = 0; i < near.length; i++) {
      near[i] += times * columns[from + i];
    }
  }
}
