package org.heed.lab;

import java.util.List;
import java.util.Set;
import org.heed.listening.Question;
import org.heed.listening.Reader;
import org.heed.listening.Reading;
import org.heed.listening.Reply;

/** How far the shipped reader agrees with labels, as F1 figures. */
final class Agreement {

  private final List<Labelled> labelled;
  private final List<Reading> readings;

  /** Reads every conversation as of its last word. */
  Agreement(List<Labelled> labelled) {
    this.labelled = List.copyOf(labelled);
    Reader reader = new Reader();
    this.readings =
        labelled.stream()
            .map(Labelled::conversation)
            .map(each -> reader.read(each, ReadCommand.momentOf(each)))
            .toList();
  }

  /** Questions and requests found; openings are left out. */
  double onQuestions() {
    Count count = new Count();
    for (int i = 0; i < labelled.size(); i++) {
      Labelled gold = labelled.get(i);
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
      count.match(found, asked);
    }
    return count.f1();
  }

  /** Questions called missed. */
  double onMissed() {
    Count count = new Count();
    for (int i = 0; i < labelled.size(); i++) {
      count.match(
          readings.get(i).missedQuestions(),
          labelled.get(i).questions().stream()
              .filter(each -> each.outcome().equals("missed"))
              .toList());
    }
    return count.f1();
  }

  /** Issues with a question that is missed or open. */
  double onUnheard() {
    Count count = new Count();
    for (int i = 0; i < labelled.size(); i++) {
      boolean there =
          labelled.get(i).questions().stream()
              .anyMatch(each -> each.outcome().equals("missed") || each.outcome().equals("open"));
      boolean found =
          readings.get(i).questions().stream()
              .anyMatch(
                  each ->
                      each.state() == Question.State.MISSED || each.state() == Question.State.OPEN);
      count.add(found, there);
    }
    return count.f1();
  }

  /** Replies that answer something. */
  double onAnswers() {
    Count count = new Count();
    for (int i = 0; i < labelled.size(); i++) {
      Labelled gold = labelled.get(i);
      for (Reply reply : readings.get(i).replies()) {
        if (!gold.wronglySided().contains(reply.message())) {
          count.add(
              reply.acts().contains(Reply.Act.ANSWER),
              gold.acts().getOrDefault(reply.message(), Set.of()).contains("answer"));
        }
      }
    }
    return count.f1();
  }

  private static final class Count {
    private long right;
    private long found;
    private long there;

    void match(List<Question> questions, List<Labelled.GoldQuestion> gold) {
      found += questions.size();
      there += gold.size();
      right +=
          gold.stream()
              .filter(
                  each -> questions.stream().anyMatch(f -> Labelled.overlap(f.span(), each.span())))
              .count();
    }

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
