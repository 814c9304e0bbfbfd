package org.heed.lab.table;

import java.util.Arrays;
import java.util.Random;

/**
 * Fits a vector per word piece so that the sum of a sentence's pieces points where the teacher's
 * vector points, and so that the sentences of a batch are as near to each other as the teacher
 * finds them. Adam over the rows that a batch touches, with one step size per row, so that no
 * number of a rare row runs away; the same seed gives the same table.
 */
final class TableFit {

  /**
   * How to fit.
   *
   * @param epochs times that every sentence is seen
   * @param clusters clusters of neighbouring sentences in one batch
   * @param rate first step of Adam; falls to nothing along a cosine
   * @param point weight of pointing where the teacher points
   * @param gap weight of the squared difference of two sentences' cosines
   * @param rank weight of ranking a sentence's neighbours as the teacher does
   * @param temperature of the ranking: the smaller, the more the nearest count
   * @param hold how strongly a row is held where it started
   */
  record Settings(
      int epochs,
      int clusters,
      float rate,
      float point,
      float gap,
      float rank,
      float temperature,
      float hold,
      long seed) {}

  private static final float MOMENTUM = 0.9f;
  private static final float MEMORY = 0.98f;
  private static final float TINY = 1e-8f;

  private final Settings settings;
  private final int dimensions;
  private final float[][] start;
  private final float[][] table;
  private final float[][] momentum;
  private final float[] squares;
  private final float[][] gradients;
  private final int[] steps;

  TableFit(float[][] start, Settings settings) {
    this.settings = settings;
    this.start = start;
    this.dimensions = start[0].length;
    this.table = Arrays.stream(start).map(float[]::clone).toArray(float[][]::new);
    this.momentum = new float[start.length][];
    this.squares = new float[start.length];
    this.gradients = new float[start.length][];
    this.steps = new int[start.length];
  }

  /**
   * Fits and gives the table.
   *
   * @param clusters sentences by topic; indexes into the other two
   * @param pieces the rows of each sentence's pieces
   * @param points the teacher's unit vector of each sentence in the table's dimensions
   * @param teacher the teacher's unit vector of each sentence in its own
   */
  float[][] fit(int[][] clusters, int[][] pieces, float[][] points, float[][] teacher) {
    Random random = new Random(settings.seed());
    int batches = clusters.length / settings.clusters();
    int total = batches * settings.epochs();
    for (int step = 0; step < total; step++) {
      if (step % batches == 0) {
        shuffle(clusters, random);
      }
      int first = step % batches * settings.clusters();
      int[] batch =
          Arrays.stream(clusters, first, first + settings.clusters())
              .flatMapToInt(Arrays::stream)
              .toArray();
      float rate = settings.rate() * (float) (1 + Math.cos(Math.PI * step / total)) / 2;
      learn(batch, pieces, points, teacher, rate);
    }
    return table;
  }

  private void learn(int[] batch, int[][] pieces, float[][] points, float[][] teacher, float rate) {
    int size = batch.length;
    float[][] units = new float[size][];
    float[] lengths = new float[size];
    for (int i = 0; i < size; i++) {
      units[i] = sum(pieces[batch[i]]);
      lengths[i] = (float) Math.max(1e-6, Math.sqrt(Matrix.dot(units[i], units[i])));
      Matrix.scale(units[i], 1 / lengths[i]);
    }
    float[][] slopes = slopes(Matrix.gram(units), Matrix.gram(Matrix.pick(teacher, batch)));
    float[][] pulls = Matrix.times(slopes, units);
    for (int i = 0; i < size; i++) {
      Matrix.add(pulls[i], points[batch[i]], -settings.point() / size);
      float along = Matrix.dot(pulls[i], units[i]);
      Matrix.add(pulls[i], units[i], -along);
      for (int row : pieces[batch[i]]) {
        if (gradients[row] == null) {
          gradients[row] = new float[dimensions];
        }
        Matrix.add(gradients[row], pulls[i], 1 / lengths[i]);
      }
    }
    for (int sentence : batch) {
      for (int row : pieces[sentence]) {
        if (gradients[row] != null) {
          move(row, rate);
          gradients[row] = null;
        }
      }
    }
  }

  private float[] sum(int[] rows) {
    float[] sum = new float[dimensions];
    for (int row : rows) {
      Matrix.add(sum, table[row], 1);
    }
    return sum;
  }

  /**
   * How the loss changes with each pair's cosine; symmetric, since a pair's cosine belongs to both.
   */
  private float[][] slopes(float[][] ours, float[][] theirs) {
    int size = ours.length;
    float[][] slopes = new float[size][size];
    float gap = 4 * settings.gap() / (size * (size - 1f));
    float rank = settings.rank() / (size * settings.temperature());
    for (int i = 0; i < size; i++) {
      float[] our = chances(ours[i], i);
      float[] their = chances(theirs[i], i);
      for (int j = 0; j < size; j++) {
        if (i != j) {
          slopes[i][j] += gap * (ours[i][j] - theirs[i][j]) + rank * (our[j] - their[j]);
          slopes[j][i] += rank * (our[j] - their[j]);
        }
      }
    }
    return slopes;
  }

  private float[] chances(float[] cosines, int self) {
    float[] chances = new float[cosines.length];
    float all = 0;
    for (int j = 0; j < cosines.length; j++) {
      chances[j] = j == self ? 0 : (float) Math.exp((cosines[j] - 1) / settings.temperature());
      all += chances[j];
    }
    Matrix.scale(chances, 1 / all);
    return chances;
  }

  private void move(int row, float rate) {
    if (momentum[row] == null) {
      momentum[row] = new float[dimensions];
    }
    steps[row]++;
    float[] vector = table[row];
    float[] gradient = gradients[row];
    float mean = 1 - (float) Math.pow(MOMENTUM, steps[row]);
    float spread = 1 - (float) Math.pow(MEMORY, steps[row]);
    float square = 0;
    for (int i = 0; i < dimensions; i++) {
      square += gradient[i] * gradient[i];
    }
    squares[row] = MEMORY * squares[row] + (1 - MEMORY) * square / dimensions;
    float step = rate / ((float) Math.sqrt(squares[row] / spread) + TINY);
    for (int i = 0; i < dimensions; i++) {
      momentum[row][i] = MOMENTUM * momentum[row][i] + (1 - MOMENTUM) * gradient[i];
      vector[i] -=
          step * momentum[row][i] / mean + rate * settings.hold() * (vector[i] - start[row][i]);
    }
  }

  private static void shuffle(int[][] items, Random random) {
    for (int i = items.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int[] item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }
}
