package org.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.heed.lab.Labelled.Origin;
import org.junit.BeforeClass;
import org.junit.Test;

/** What we wrote and labelled ourselves, and what the shipped reader makes of it. */
public class OurLabelsTest {

  private static final Path LABELS = Path.of("src/lab/data/ac-labels.jsonl");
  private static final Path CONVERSATIONS = Path.of("src/lab/data/conversations.jsonl");
  private static final Path TRACKER = Path.of("src/lab/data/tracker.jsonl");

  private static List<Labelled> conversations;
  private static List<Labelled> tracker;
  private static Agreement agreement;

  @BeforeClass
  public static void read() throws IOException {
    conversations = Labelled.read(CONVERSATIONS);
    tracker = Labelled.read(TRACKER);
    agreement = new Agreement(conversations);
  }

  @Test
  public void labels_of_tickets_are_kept_without_a_word_of_the_tickets() throws IOException {
    for (String line : Files.readAllLines(LABELS)) {
      JsonObject label = JsonParser.parseString(line).getAsJsonObject();

      assertThat(label.keySet()).containsExactlyInAnyOrder("id", "sides", "gold");
      assertThat(line).doesNotContain("\"text\"").doesNotContain("author");
    }
  }

  @Test
  public void every_label_of_a_conversation_stands_where_something_is_said() {
    for (Labelled labelled : both()) {
      for (Labelled.GoldQuestion question : labelled.questions()) {
        String text = labelled.conversation().messages().get(question.span().message()).text();

        assertThat(question.span().end()).as(labelled.id()).isLessThanOrEqualTo(text.length());
        assertThat(text.substring(question.span().start(), question.span().end())).isNotBlank();
      }
    }
  }

  @Test
  public void conversations_and_tickets_that_we_wrote_are_told_apart() {
    assertThat(conversations).extracting(Labelled::origin).containsOnly(Origin.OUR_SCENARIOS);
    assertThat(tracker).extracting(Labelled::origin).containsOnly(Origin.OUR_TRACKER);
  }

  @Test
  public void the_shipped_reader_finds_nearly_all_that_is_asked() {
    assertThat(agreement.onQuestions()).isGreaterThan(0.88);
  }

  @Test
  public void the_shipped_reader_knows_most_questions_that_were_passed_over() {
    assertThat(agreement.onMissed()).isGreaterThan(0.6);
  }

  @Test
  public void the_shipped_reader_knows_most_issues_that_are_unheard() {
    assertThat(agreement.onUnheard()).isGreaterThan(0.8);
  }

  @Test
  public void the_shipped_reader_knows_most_replies_that_answer() {
    assertThat(agreement.onAnswers()).isGreaterThan(0.75);
  }

  private static List<Labelled> both() {
    return Stream.of(conversations, tracker).flatMap(List::stream).toList();
  }
}
