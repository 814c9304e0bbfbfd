package org.heed.listening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.heed.language.Meaning;

/** Follows every question to its end: which reply answers it, and which pass over it. */
final class Answers {

  private static final double SAME_ASK = 0.5;
  private static final int LOOK_BACK = 16;
  private static final int ANSWERED = 0;
  private static final int ACKNOWLEDGED = 1;
  private static final int MISSED = 2;
  private static final int WITHDRAWN = 3;

  private static final Reply.Act[] ACTS = {
    Reply.Act.ANSWER,
    Reply.Act.CLARIFY,
    Reply.Act.ACKNOWLEDGE,
    Reply.Act.REFUSAL,
    Reply.Act.BARE_NO,
    Reply.Act.BESIDE_POINT,
    Reply.Act.ASKS_AGAIN,
    Reply.Act.CANNED,
    Reply.Act.CLOSING
  };

  private final Judgement judgement;

  Answers(Judgement judgement) {
    this.judgement = judgement;
  }

  /** What has become of the questions, and what the replies did to them. */
  record Outcome(List<Question> questions, List<Reply> replies) {}

  Outcome follow(Transcript transcript, List<Asked> asked, List<Doing> doings) {
    Pursuit pursuit = new Pursuit(transcript, asked, doings);
    List<List<Integer>> answers = new ArrayList<>();
    doings.forEach(ignored -> answers.add(new ArrayList<>()));
    List<Question> questions = new ArrayList<>();
    for (int number = 0; number < asked.size(); number++) {
      questions.add(question(transcript, asked, number, doings, pursuit, answers, questions));
    }
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < doings.size(); i++) {
      replies.add(reply(doings.get(i), answers.get(i)));
    }
    return new Outcome(questions, replies);
  }

  private Question question(
      Transcript transcript,
      List<Asked> asked,
      int number,
      List<Doing> doings,
      Pursuit pursuit,
      List<List<Integer>> answers,
      List<Question> before) {
    List<Double> links = new ArrayList<>();
    List<Pursuit.Pair> pairs = pursuit.pairs(number);
    for (Pursuit.Pair pair : pairs) {
      links.add(judgement.link().judge(pair.traits())[0]);
    }
    double[] fate = judgement.fate().judge(pursuit.fate(number, links));
    int end = likeliest(fate);
    Question.State state = pairs.isEmpty() ? withoutReply(fate) : FATES[end];
    double threshold = judgement.link().threshold(0);
    int best = -1;
    int firstAnswer = -1;
    for (int i = 0; i < links.size(); i++) {
      if (best < 0 || links.get(i) > links.get(best)) {
        best = i;
      }
      if (links.get(i) >= threshold) {
        firstAnswer = firstAnswer < 0 ? i : firstAnswer;
        answers.get(pairs.get(i).reply()).add(number);
      }
    }
    OptionalInt by = OptionalInt.empty();
    List<Integer> passedOver = new ArrayList<>();
    if (state == Question.State.ANSWERED) {
      if (firstAnswer < 0) {
        firstAnswer = best;
        answers.get(pairs.get(best).reply()).add(number);
      }
      by = OptionalInt.of(pairs.get(firstAnswer).message());
    }
    for (int i = 0; i < pairs.size(); i++) {
      if (state == Question.State.ANSWERED && i >= firstAnswer) {
        break;
      }
      Doing doing = doings.get(pairs.get(i).reply());
      if (receives(doing) && state == Question.State.ACKNOWLEDGED) {
        by = OptionalInt.of(pairs.get(i).message());
      } else if (state != Question.State.ANSWERED || !receives(doing)) {
        passedOver.add(pairs.get(i).message());
      }
    }
    Asked one = asked.get(number);
    if (state == Question.State.ANSWERED && isConfirmed(transcript, by.getAsInt())) {
      state = Question.State.CONFIRMED;
    }
    double certainty = pairs.isEmpty() ? 1 : fate[end];
    Utterance utterance = transcript.get(one.message());
    return new Question(
        number,
        utterance.span(one.sentence()),
        utterance.words(one.sentence()),
        one.kind(),
        state,
        utterance.message().at(),
        by,
        passedOver,
        repeatOf(transcript, asked, number, before),
        one.confidence() * certainty);
  }

  private static final Question.State[] FATES = {
    Question.State.ANSWERED,
    Question.State.ACKNOWLEDGED,
    Question.State.MISSED,
    Question.State.WITHDRAWN
  };

  private int likeliest(double[] fate) {
    int best = ANSWERED;
    for (int i : new int[] {ACKNOWLEDGED, MISSED, WITHDRAWN}) {
      double here = fate[i] / judgement.fate().threshold(i);
      if (here > fate[best] / judgement.fate().threshold(best)) {
        best = i;
      }
    }
    return best;
  }

  private Question.State withoutReply(double[] fate) {
    return fate[WITHDRAWN] >= judgement.fate().threshold(WITHDRAWN)
        ? Question.State.WITHDRAWN
        : Question.State.OPEN;
  }

  private boolean receives(Doing doing) {
    return does(doing, 1) || does(doing, 2);
  }

  private boolean does(Doing doing, int aspect) {
    return doing.judged()[aspect] >= judgement.reply().threshold(aspect);
  }

  /** Whether the customer says that it works before anything else is tried. */
  private static boolean isConfirmed(Transcript transcript, int answer) {
    for (int i = answer + 1; i < transcript.all().size() && i <= answer + LOOK_BACK; i++) {
      Utterance next = transcript.get(i);
      if (Transcript.isHeardFromCustomer(next)) {
        return next.text().means(Meaning.RESOLVED) && !next.text().means(Meaning.UNSOLVED);
      }
    }
    return false;
  }

  private static OptionalInt repeatOf(
      Transcript transcript, List<Asked> asked, int number, List<Question> before) {
    Asked one = asked.get(number);
    boolean chases = one.sentence().means(Meaning.CHASES);
    OptionalInt unanswered = OptionalInt.empty();
    for (int earlier = Math.max(0, number - LOOK_BACK); earlier < number; earlier++) {
      Asked other = asked.get(earlier);
      if (other.message() == one.message()) {
        break;
      }
      boolean alike = transcript.similarity().between(one.content(), other.content()) >= SAME_ASK;
      if (alike) {
        return OptionalInt.of(before.get(earlier).repeatOf().orElse(earlier));
      }
      if (unanswered.isEmpty() && before.get(earlier).repeatOf().isEmpty()) {
        unanswered = OptionalInt.of(earlier);
      }
    }
    return chases && one.content().size() <= 3 ? unanswered : OptionalInt.empty();
  }

  private Reply reply(Doing doing, List<Integer> answers) {
    Set<Reply.Act> acts = EnumSet.noneOf(Reply.Act.class);
    for (int aspect = 1; aspect < ACTS.length; aspect++) {
      if (does(doing, aspect)) {
        acts.add(ACTS[aspect]);
      }
    }
    if (!answers.isEmpty()) {
      acts.add(Reply.Act.ANSWER);
    }
    if (doing.utterance().text().means(Meaning.HANDS_ON)) {
      acts.add(Reply.Act.HANDS_ON);
    }
    double surest = 0.5;
    for (double probability : doing.judged()) {
      surest = Math.max(surest, probability);
    }
    return new Reply(doing.utterance().index(), acts, answers, surest);
  }
}
