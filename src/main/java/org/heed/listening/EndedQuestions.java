package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.heed.language.Meaning;

/**
 * The questions of a conversation, taken one after the other as it is known what has become of
 * them: by which reply, past which replies, and whether they ask again.
 */
final class EndedQuestions {

  private static final double SAME_ASK = 0.5;
  private static final int LOOK_BACK = 16;

  private final Transcript transcript;
  private final List<Asked> asked;
  private final List<Deed> deeds;
  private final List<double[]> reactions;
  private final List<List<Integer>> answers;
  private final List<Question> questions = new ArrayList<>();

  /**
   * Begins with the first question.
   *
   * @param reactions how the customer took each reply, as in {@link Reactions}
   * @param answers for each reply the questions that it answers; mended as ends become known
   */
  EndedQuestions(
      Transcript transcript,
      List<Asked> asked,
      List<Deed> deeds,
      List<double[]> reactions,
      List<List<Integer>> answers) {
    this.transcript = transcript;
    this.asked = asked;
    this.deeds = deeds;
    this.reactions = reactions;
    this.answers = answers;
  }

  /** Those that were taken. */
  List<Question> all() {
    return questions;
  }

  /** Takes what has become of the next question, and how sure that is. */
  void add(Trail trail, Question.State end, double confidence) {
    int number = questions.size();
    Asked one = asked.get(number);
    Utterance utterance = transcript.get(one.message());
    int answer = end == Question.State.ANSWERED ? answer(number, trail) : trail.links().length;
    OptionalInt by = OptionalInt.empty();
    Question.State state = end;
    if (end == Question.State.ANSWERED) {
      by = OptionalInt.of(deed(trail, answer).message());
      if (isConfirmed(by.getAsInt(), reactions.get(trail.first() + answer))) {
        state = Question.State.CONFIRMED;
      }
    } else {
      for (int i = 0; i < trail.links().length; i++) {
        answers.get(trail.first() + i).remove(Integer.valueOf(number));
      }
    }
    List<Integer> passedOver = new ArrayList<>();
    for (int i = 0; i < answer; i++) {
      Deed deed = deed(trail, i);
      if (!deed.receives() || end == Question.State.MISSED) {
        passedOver.add(deed.message());
      } else if (end == Question.State.ACKNOWLEDGED) {
        by = OptionalInt.of(deed.message());
      }
    }
    questions.add(
        new Question(
            number,
            utterance.span(one.sentence()),
            utterance.words(one.sentence()),
            one.kind(),
            state,
            utterance.message().at(),
            by,
            passedOver,
            repeatOf(number),
            confidence));
  }

  private Deed deed(Trail trail, int place) {
    return deeds.get(trail.first() + place);
  }

  /** The place of the first reply that answers it; of the likeliest one, if none is known to. */
  private int answer(int number, Trail trail) {
    double[] links = trail.links();
    int best = 0;
    for (int i = 0; i < links.length; i++) {
      if (answers.get(trail.first() + i).contains(number)) {
        return i;
      }
      best = links[i] > links[best] ? i : best;
    }
    answers.get(trail.first() + best).add(number);
    return best;
  }

  /**
   * Whether the customer says next, and without reserve, that it works.
   *
   * @param reaction how they took the answer
   */
  private boolean isConfirmed(int answer, double... reaction) {
    if (!shows(Cue.Kind.RESOLVED, reaction)
        || shows(Cue.Kind.COMPLAINT, reaction)
        || shows(Cue.Kind.REPEATS_SELF, reaction)) {
      return false;
    }
    for (int i = answer + 1; i < transcript.all().size() && i <= answer + LOOK_BACK; i++) {
      Utterance next = transcript.get(i);
      if (Transcript.isHeardFromCustomer(next) && !next.spoken().isEmpty()) {
        return !next.text().means(Meaning.UNSOLVED) && !next.text().means(Meaning.REBUFFS);
      }
    }
    return false;
  }

  private static boolean shows(Cue.Kind kind, double... reaction) {
    return reaction.length > 0 && reaction[kind.ordinal() + 1] >= Cue.CLEAR;
  }

  private OptionalInt repeatOf(int number) {
    Asked one = asked.get(number);
    boolean chases = shows(Cue.Kind.CHASE, one.judged());
    OptionalInt unanswered = OptionalInt.empty();
    for (int earlier = Math.max(0, number - LOOK_BACK); earlier < number; earlier++) {
      Asked other = asked.get(earlier);
      if (other.message() == one.message()) {
        break;
      }
      boolean alike =
          mayAskAgain(one, other)
              && transcript.similarity().between(one.content(), other.content()) >= SAME_ASK;
      if (alike) {
        return OptionalInt.of(questions.get(earlier).repeatOf().orElse(earlier));
      }
      if (unanswered.isEmpty() && questions.get(earlier).repeatOf().isEmpty()) {
        unanswered = OptionalInt.of(earlier);
      }
    }
    return chases && one.content().size() <= 3 ? unanswered : OptionalInt.empty();
  }

  /**
   * A description that stands for a question wants its matter solved: a question of its own about
   * the same matter is a new one.
   */
  private static boolean mayAskAgain(Asked one, Asked other) {
    return other.kind() != Question.Kind.OPENING
        || one.kind() == Question.Kind.REQUEST
        || one.sentence().meansAny(Meaning.UNSOLVED, Meaning.REPEATS, Meaning.CHASES);
  }
}
