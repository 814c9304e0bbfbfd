package org.heed.listening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.heed.language.Meaning;
import org.heed.language.Sentence;

/** Follows every question to its end: which reply answers it, and which pass over it. */
final class Answers {

  private static final double SAME_ASK = 0.5;

  /** What has become of the questions, and what the replies did to them. */
  record Outcome(List<Question> questions, List<Reply> replies) {}

  Outcome follow(Transcript transcript, List<Asked> asked, List<Doing> doings) {
    List<List<Integer>> answers = new ArrayList<>();
    List<Boolean> passesOver = new ArrayList<>();
    for (int i = 0; i < doings.size(); i++) {
      answers.add(new ArrayList<>());
      passesOver.add(false);
    }
    List<Question> questions = new ArrayList<>();
    for (int number = 0; number < asked.size(); number++) {
      questions.add(follow(transcript, asked, number, doings, answers, questions));
    }
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < doings.size(); i++) {
      replies.add(reply(transcript, doings.get(i), answers.get(i), questions));
    }
    return new Outcome(questions, replies);
  }

  private Question follow(
      Transcript transcript,
      List<Asked> asked,
      int number,
      List<Doing> doings,
      List<List<Integer>> answers,
      List<Question> before) {
    Asked one = asked.get(number);
    OptionalInt repeatOf = repeatOf(transcript, asked, number, before);
    OptionalInt answeredBy = OptionalInt.empty();
    OptionalInt acknowledgedBy = OptionalInt.empty();
    List<Integer> passedOver = new ArrayList<>();
    int previousReply = -1;
    for (int i = 0; i < doings.size(); i++) {
      Doing doing = doings.get(i);
      int message = doing.utterance().index();
      if (message > one.message()) {
        boolean isNext = previousReply <= one.message();
        if (addresses(transcript, one, doing, isNext, asked)) {
          answers.get(i).add(number);
          if (answeredBy.isEmpty()) {
            answeredBy = OptionalInt.of(message);
          }
        } else if (answeredBy.isEmpty()) {
          boolean receives = doing.does(Reply.Act.ACKNOWLEDGE) || doing.does(Reply.Act.CLARIFY);
          if (receives && (isNext || one.kind() == Question.Kind.OPENING)) {
            acknowledgedBy = OptionalInt.of(message);
          } else {
            passedOver.add(message);
          }
        }
      }
      previousReply = message;
    }
    boolean replied = previousReply > one.message();
    Question.State state = Question.State.OPEN;
    if (answeredBy.isPresent()) {
      state = Question.State.ANSWERED;
    } else if (acknowledgedBy.isPresent()) {
      state = Question.State.ACKNOWLEDGED;
    } else if (replied) {
      state = Question.State.MISSED;
    }
    state = afterCustomersWord(transcript, one, state, answeredBy);
    Utterance utterance = transcript.get(one.message());
    return new Question(
        number,
        utterance.span(one.sentence()),
        utterance.words(one.sentence()),
        one.kind(),
        state,
        utterance.message().at(),
        answeredBy.isPresent() ? answeredBy : acknowledgedBy,
        passedOver,
        repeatOf,
        one.confidence());
  }

  private static boolean addresses(
      Transcript transcript, Asked one, Doing doing, boolean isNext, List<Asked> all) {
    if (!doing.hasSubstance()) {
      return false;
    }
    if (one.kind() == Question.Kind.OPENING) {
      return true;
    }
    double coverage = transcript.similarity().coverage(one.content(), doing.content());
    long siblings = all.stream().filter(other -> other.message() == one.message()).count();
    if (isNext) {
      return siblings == 1 || coverage >= 0.1;
    }
    return coverage >= 0.35;
  }

  private static Question.State afterCustomersWord(
      Transcript transcript, Asked one, Question.State state, OptionalInt answeredBy) {
    for (Utterance utterance : transcript.customers()) {
      if (utterance.index() <= one.message()) {
        continue;
      }
      boolean resolved = utterance.text().means(Meaning.RESOLVED);
      if (state == Question.State.ANSWERED
          && resolved
          && utterance.index() > answeredBy.getAsInt()) {
        return Question.State.CONFIRMED;
      }
      if (state != Question.State.ANSWERED
          && (utterance.text().means(Meaning.WITHDRAWS)
              || (resolved && one.kind() == Question.Kind.OPENING))) {
        return Question.State.WITHDRAWN;
      }
    }
    return state;
  }

  private static OptionalInt repeatOf(
      Transcript transcript, List<Asked> asked, int number, List<Question> before) {
    Asked one = asked.get(number);
    boolean chases = one.sentence().means(Meaning.CHASES);
    for (int earlier = 0; earlier < number; earlier++) {
      Asked other = asked.get(earlier);
      if (other.message() == one.message() || before.get(earlier).repeatOf().isPresent()) {
        continue;
      }
      boolean alike = transcript.similarity().between(one.content(), other.content()) >= SAME_ASK;
      if (alike || (chases && one.content().size() <= 3)) {
        return OptionalInt.of(earlier);
      }
    }
    return OptionalInt.empty();
  }

  private static Reply reply(
      Transcript transcript, Doing doing, List<Integer> answers, List<Question> questions) {
    Set<Reply.Act> acts = EnumSet.noneOf(Reply.Act.class);
    acts.addAll(doing.acts());
    int message = doing.utterance().index();
    if (!answers.isEmpty()) {
      acts.add(Reply.Act.ANSWER);
    }
    boolean somethingWasOpen =
        questions.stream()
            .anyMatch(
                question ->
                    question.span().message() < message
                        && (question.state().isUnanswered()
                            || question.answeredBy().orElse(message) > message));
    if (somethingWasOpen
        && answers.isEmpty()
        && !doing.does(Reply.Act.CLARIFY)
        && !doing.does(Reply.Act.ACKNOWLEDGE)
        && !doing.does(Reply.Act.REFUSAL)) {
      acts.add(Reply.Act.BESIDE_POINT);
    }
    if (doing.does(Reply.Act.CLARIFY) && asksAgain(transcript, doing)) {
      acts.add(Reply.Act.ASKS_AGAIN);
    }
    return new Reply(message, acts, answers, 0.7);
  }

  /** Whether the customer's next word is that it was given already. */
  private static boolean asksAgain(Transcript transcript, Doing doing) {
    for (Utterance utterance : transcript.customers()) {
      if (utterance.index() > doing.utterance().index()) {
        for (Sentence sentence : utterance.spoken()) {
          if (sentence.means(Meaning.REPEATS)) {
            return true;
          }
        }
        return false;
      }
    }
    return false;
  }
}
