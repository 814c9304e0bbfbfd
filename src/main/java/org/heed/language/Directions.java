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
    int place = 0;
    for (; place + 3 < dimensions; place += 4) {
      addFourTo(near, direction, place);
    }
    for (; place < dimensions; place++) {
      addTo(near, direction[place], place * count);
    }
    for (int i = 0; i < count; i++) {
      nearest[i] = Math.max(nearest[i], Math.min(1, near[i]));
    }
  }

  /** Four at once, so that the sums are fetched and put back once for them. */
  private void addFourTo(float[] near, float[] direction, int place) {
    float one = direction[place];
    float two = direction[place + 1];
    float three = direction[place + 2];
    float four = direction[place + 3];
    int second = (place + 1) * count;
    int third = (place + 2) * count;
    int fourth = (place + 3) * count;
    for (int i = 0, first = place * count; i < near.length; i++) {
      near[i] =
          near[i]
              + one * columns[first + i]
              + two * columns[second + i]
              + three * columns[third + i]
              + four * columns[fourth + i];
    }
  }

  private void addTo(float[] near, float times, int from) {
    for (int i = 0; i < near.length; i++) {
      near[i] += times * columns[from + i];
    }
  }
}
