package org.heed.lab.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class TableFitTest {

  private static final TableFit.Settings SETTINGS = new TableFit.Settings(200, 2, 0.05f, 0, 1);

  /** Three sentences of four pieces; the last piece is in none. */
  private static final int[][] PIECES = {{0, 1}, {1, 2}, {0, 2, 2}};

  private static final float[][] POINTS = {{1, 0}, {0, 1}, {0.6f, 0.8f}};

  @Test
  public void sentences_come_to_point_where_they_should() {
    float[][] table = new TableFit(start(), SETTINGS).fit(PIECES, POINTS);
    for (int i = 0; i < PIECES.length; i++) {
      float[] sum = new float[2];
      for (int row : PIECES[i]) {
        Matrix.add(sum, table[row], 1);
      }
      assertThat(Matrix.dot(Matrix.unit(sum), POINTS[i])).isGreaterThan(0.99f);
    }
  }

  @Test
  public void a_piece_that_no_sentence_has_stays_where_it_started() {
    assertThat(new TableFit(start(), SETTINGS).fit(PIECES, POINTS)[3]).containsExactly(0.5f, -0.5f);
  }

  @Test
  public void the_same_seed_gives_the_same_table() {
    assertThat(new TableFit(start(), SETTINGS).fit(PIECES, POINTS))
        .isDeepEqualTo(new TableFit(start(), SETTINGS).fit(PIECES, POINTS));
  }

  private static float[][] start() {
    return new float[][] {{0.1f, 0.2f}, {0.3f, -0.1f}, {-0.2f, 0.1f}, {0.5f, -0.5f}};
  }
}
