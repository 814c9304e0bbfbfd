package org.heed.lab.table;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits a vector per word piece so that the sum of a sentence's pieces points where the teacher's
 * vector points. Adam over the rows that a batch touches, with one step size per row, so that no
 * number of a rare row runs away; the same seed gives the same table.
 */
final class TableFit {

  /**
   * How to fit.
   *
   * @param epochs times that every sentence is seen
   * @param batch sentences in a batch
   * @param rate first step of Adam; falls to nothing along a cosine
   * @param hold how strongly a row is held where it started
   */
  record Settings(int epochs, int batch, float rate, float hold, long seed) {}

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
    this.momentum = new float[start.length][dimensions];
    this.squares = new float[start.length];
    this.gradients = new float[start.length][];
    this.steps = new int[start.length];
  }

  /**
   * Fits and gives the table.
   *
   * @param pieces the rows of each sentence's pieces
   * @param points the unit vector of each sentence
   */
  float[][] fit(int[][] pieces, float[][] points) {
    Random random = new Random(settings.seed());
    int[] order = IntStream.range(0, pieces.length).toArray();
    int batches = (order.length + settings.batch() - 1) / settings.batch();
    int total = batches * settings.epochs();
    for (int step = 0; step < total; step++) {
      if (step % batches == 0) {
        shuffle(order, random);
      }
      int from = step % batches * settings.batch();
      int[] batch =
          Arrays.copyOfRange(order, from, Math.min(order.length, from + settings.batch()));
      float rate = settings.rate() * (float) (1 + Math.cos(Math.PI * step / total)) / 2;
      learn(batch, pieces, points, rate);
    }
    return table;
  }

  private void learn(int[] batch, int[][] pieces, float[][] points, float rate) {
    for (int sentence : batch) {
      float[] unit = new float[dimensions];
      for (int row : pieces[sentence]) {
        Matrix.add(unit, table[row], 1);
      }
      float length = (float) Math.max(1e-6, Math.sqrt(Matrix.dot(unit, unit)));
      Matrix.scale(unit, 1 / length);
      // the slope of the cosine: what is missing towards the point, across the direction already
      // taken
      float[] slope = points[sentence].clone();
      Matrix.add(slope, unit, -Matrix.dot(slope, unit));
      for (int row : pieces[sentence]) {
        if (gradients[row] == null) {
          gradients[row] = new float[dimensions];
        }
        Matrix.add(gradients[row], slope, -1 / (length * batch.length));
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

  private void move(int row, float rate) {
    steps[row]++;
    float[] gradient = gradients[row];
    float square = Matrix.dot(gradient, gradient) / dimensions;
    squares[row] = MEMORY * squares[row] + (1 - MEMORY) * square;
    double spread = Math.sqrt(squares[row] / (1 - Math.pow(MEMORY, steps[row])));
    float step = (float) (rate / (spread + TINY) / (1 - Math.pow(MOMENTUM, steps[row])));
    Matrix.scale(momentum[row], MOMENTUM);
    Matrix.add(momentum[row], gradient, 1 - MOMENTUM);
    for (int i = 0; i < dimensions; i++) {
      table[row][i] -=
          step * momentum[row][i] + rate * settings.hold() * (table[row][i] - start[row][i]);
    }
  }

  private static void shuffle(int[] items, Random random) {
    for (int i = items.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }
}
