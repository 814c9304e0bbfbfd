package org.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Holds the reader against labelled tickets that lie beside the project and that nothing was
 * learned from; skipped where they do not. The floors lie a little below what was reached, and far
 * above the trivial reader for which what ends in "?" asks and any reply answers (.56, 0, .46,
 * .62).
 */
public class LabelledTicketsTest {

  private static final Path TICKETS = Path.of("..", "shared", "data", "tickets", "dev.jsonl");

  private static Agreement agreement;

  @BeforeClass
  public static void read() throws IOException {
    assumeTrue("skipped: no labelled tickets at " + TICKETS, Files.exists(TICKETS));
    agreement = new Agreement(Labelled.read(TICKETS));
  }

  @Test
  public void finds_most_of_what_is_asked() {
    assertThat(agreement.onQuestions()).isGreaterThan(0.8);
  }

  @Test
  public void finds_some_of_the_missed_questions() {
    assertThat(agreement.onMissed()).isGreaterThan(0.25);
  }

  @Test
  public void knows_most_of_the_unheard_issues() {
    assertThat(agreement.onUnheard()).isGreaterThan(0.53);
  }

  @Test
  public void knows_most_of_the_replies_that_answer() {
    assertThat(agreement.onAnswers()).isGreaterThan(0.77);
  }
}
