package org.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.heed.listening.Question;
import org.heed.listening.Reader;
import org.heed.listening.Reading;
import org.heed.listening.Reply;
import org.junit.BeforeClass;
import org.junit.Test;

/** What we wrote and labelled ourselves, and what the shipped reader makes of it. */
public class OurLabelsTest {

  private static final Path LABELS = Path.of("src/lab/data/ac-labels.jsonl");
  private static final Path CONVERSATIONS = Path.of("src/lab/data/conversations.jsonl");

  private static List<Labelled> conversations;
  private static List<Reading> readings;

  @BeforeClass
  public static void read() throws IOException {
    conversations = Labelled.read(CONVERSATIONS);
    Reader reader = new Reader();
    readings =
        conversations.stream()
            .map(Labelled::conversation)
            .map(each -> reader.read(each, ReadCommand.momentOf(each)))
            .toList();
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
    for (Labelled labelled : conversations) {
      for (Labelled.GoldQuestion question : labelled.questions()) {
        String text = labelled.conversation().messages().get(question.span().message()).text();

        assertThat(question.span().end()).as(labelled.id()).isLessThanOrEqualTo(text.length());
        assertThat(text.substring(question.span().start(), question.span().end())).isNotBlank();
      }
    }
  }

  @Test
  public void the_shipped_reader_finds_nearly_all_that_is_asked() {
    Figure figure = new Figure();
    for (int i = 0; i < conversations.size(); i++) {
      List<Question> found =
          readings.get(i).questions().stream()
              .filter(question -> question.kind() != Question.Kind.OPENING)
              .toList();
      List<Labelled.GoldQuestion> asked =
          conversations.get(i).questions().stream().filter(each -> !each.opening()).toList();
      figure.found += found.size();
      figure.there += asked.size();
      figure.right +=
          asked.stream()
              .filter(each -> found.stream().anyMatch(f -> Labelled.overlap(f.span(), each.span())))
              .count();
    }

    assertThat(figure.f1()).isGreaterThan(0.88);
  }

  @Test
  public void the_shipped_reader_knows_most_questions_that_were_passed_over() {
    Figure figure = new Figure();
    for (int i = 0; i < conversations.size(); i++) {
      List<Question> missed = readings.get(i).missedQuestions();
      List<Labelled.GoldQuestion> gold =
          conversations.get(i).questions().stream()
              .filter(each -> each.outcome().equals("missed"))
              .toList();
      figure.found += missed.size();
      figure.there += gold.size();
      figure.right +=
          gold.stream()
              .filter(
                  each -> missed.stream().anyMatch(f -> Labelled.overlap(f.span(), each.span())))
              .count();
    }

    assertThat(figure.f1()).isGreaterThan(0.6);
  }

  @Test
  public void the_shipped_reader_knows_most_replies_that_answer() {
    Figure figure = new Figure();
    for (int i = 0; i < conversations.size(); i++) {
      Labelled gold = conversations.get(i);
      for (Reply reply : readings.get(i).replies()) {
        boolean said = reply.acts().contains(Reply.Act.ANSWER);
        boolean holds = gold.acts().getOrDefault(reply.message(), Set.of()).contains("answer");
        figure.found += said ? 1 : 0;
        figure.there += holds ? 1 : 0;
        figure.right += said && holds ? 1 : 0;
      }
    }

    assertThat(figure.f1()).isGreaterThan(0.75);
  }

  private static final class Figure {
    private long right;
    private long found;
    private long there;

    double f1() {
      return found + there == 0 ? 0 : 2.0 * right / (found + there);
    }
  }
}
