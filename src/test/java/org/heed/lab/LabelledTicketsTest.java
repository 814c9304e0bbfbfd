package org.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.listening.Question;
import org.heed.listening.Reader;
import org.heed.listening.Reading;
import org.heed.listening.Reply;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Holds the reader against labelled tickets that lie beside the project; skipped where they do not.
 * The floor is the trivial reader of their score: what ends in "?" asks, any reply answers.
 */
public class LabelledTicketsTest {

  private static final Path TICKETS = Path.of("..", "shared", "data", "tickets", "dev.jsonl");
  private static final double FLOOR_QUESTION = 0.559;
  private static final double FLOOR_MISSED = 0;
  private static final double FLOOR_UNHEARD = 0.464;
  private static final double FLOOR_ANSWERS = 0.622;

  private static List<Labelled> tickets;
  private static List<Reading> readings;

  @BeforeClass
  public static void read() throws IOException {
    assumeTrue("skipped: no labelled tickets at " + TICKETS, Files.exists(TICKETS));
    tickets = Labelled.read(TICKETS);
    Reader reader = new Reader();
    readings =
        tickets.stream()
            .map(Labelled::conversation)
            .map(each -> reader.read(each, ReadCommand.momentOf(each)))
            .collect(Collectors.toList());
  }

  @Test
  public void finds_questions_better_than_the_question_mark_does() {
    Score score = new Score();
    for (int i = 0; i < tickets.size(); i++) {
      Labelled gold = tickets.get(i);
      List<Question> found =
          readings.get(i).questions().stream()
              .filter(question -> question.kind() != Question.Kind.OPENING)
              .filter(question -> !gold.wronglySided().contains(question.span().message()))
              .toList();
      List<Labelled.GoldQuestion> asked =
          gold.questions().stream()
              .filter(each -> !each.opening())
              .filter(each -> !gold.wronglySided().contains(each.span().message()))
              .toList();
      score.found += found.size();
      score.there += asked.size();
      score.right +=
          asked.stream()
              .filter(each -> found.stream().anyMatch(f -> Labelled.overlap(f.span(), each.span())))
              .count();
    }

    assertThat(score.f1()).isGreaterThan(FLOOR_QUESTION);
  }

  @Test
  public void finds_some_of_the_missed_questions() {
    Score score = new Score();
    for (int i = 0; i < tickets.size(); i++) {
      List<Question> missed = readings.get(i).missedQuestions();
      List<Labelled.GoldQuestion> gold =
          tickets.get(i).questions().stream()
              .filter(each -> each.outcome().equals("missed"))
              .toList();
      score.found += missed.size();
      score.there += gold.size();
      score.right +=
          gold.stream()
              .filter(
                  each -> missed.stream().anyMatch(f -> Labelled.overlap(f.span(), each.span())))
              .count();
    }

    assertThat(score.f1()).isGreaterThan(FLOOR_MISSED);
  }

  @Test
  public void knows_the_unheard_issues_better_than_the_open_ones() {
    Score score = new Score();
    for (int i = 0; i < tickets.size(); i++) {
      boolean there =
          tickets.get(i).questions().stream()
              .anyMatch(each -> each.outcome().equals("missed") || each.outcome().equals("open"));
      boolean found =
          readings.get(i).questions().stream()
              .anyMatch(
                  each ->
                      each.state() == Question.State.MISSED || each.state() == Question.State.OPEN);
      score.add(found, there);
    }

    assertThat(score.f1()).isGreaterThan(FLOOR_UNHEARD);
  }

  @Test
  public void knows_the_replies_that_answer_better_than_taking_them_all() {
    Score score = new Score();
    for (int i = 0; i < tickets.size(); i++) {
      Labelled gold = tickets.get(i);
      for (Reply reply : readings.get(i).replies()) {
        if (!gold.wronglySided().contains(reply.message())) {
          score.add(
              reply.acts().contains(Reply.Act.ANSWER),
              gold.acts().getOrDefault(reply.message(), Set.of()).contains("answer"));
        }
      }
    }

    assertThat(score.f1()).isGreaterThan(FLOOR_ANSWERS);
  }

  private static final class Score {
    private long right;
    private long found;
    private long there;

    void add(boolean isFound, boolean isThere) {
      found += isFound ? 1 : 0;
      there += isThere ? 1 : 0;
      right += isFound && isThere ? 1 : 0;
    }

    double f1() {
      return found + there == 0 ? 0 : 2.0 * right / (found + there);
    }
  }
}
