package org.heed.listening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.heed.language.Language;
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

  private final Refusals refusals = new Refusals();
  private final Judgement judgement;
  private final LinkNames linkNames;
  private final FateNames fateNames;

  Answers(Judgement judgement, List<Language> languages) {
    this.judgement = judgement;
    this.linkNames = new LinkNames(judgement.link(), languages);
    this.fateNames = new FateNames(judgement.fate());
  }

  /** What has become of the questions, and what the replies did to them. */
  record Outcome(List<Question> questions, List<Reply> replies) {}

  Outcome follow(Transcript transcript, List<Asked> asked, List<Doing> doings) {
    Trails all = new Trails(transcript, asked, doings, linkNames, fateNames);
    List<Trail> trails = new ArrayList<>();
    for (int number = 0; number < asked.size(); number++) {
      trails.add(trail(all, number));
    }
    List<double[]> links = trails.stream().map(Trail::links).toList();
    List<List<Integer>> answers = assign(trails, doings);
    List<Question> questions = new ArrayList<>();
    for (int number = 0; number < asked.size(); number++) {
      double[] fate = fate(all, number, links);
      questions.add(
          question(
              transcript, asked, number, doings, trails.get(number), fate, answers, questions));
    }
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < doings.size(); i++) {
      replies.add(reply(doings.get(i), answers.get(i)));
    }
    return new Outcome(questions, replies);
  }

  private Trail trail(Trails trails, int number) {
    double[] links = new double[trails.length(number)];
    for (int i = 0; i < links.length; i++) {
      int place = i;
      links[i] = judgement.link().judge(notes -> trails.observeLink(number, place, notes))[0];
    }
    return new Trail(trails.reply(number, 0), links);
  }

  private double[] fate(Trails trails, int number, List<double[]> links) {
    return judgement.fate().judge(notes -> trails.observeFate(number, links, notes));
  }

  /** The number of the first reply after a question; how likely it and the next ones answer it. */
  private record Trail(int first, double[] links) {}

  /** For each reply that answers something, the questions that it most likely answers. */
  private List<List<Integer>> assign(List<Trail> trails, List<Doing> doings) {
    List<List<Integer>> answers = new ArrayList<>();
    int[] surest = new int[doings.size()];
    double[] highest = new double[doings.size()];
    for (int i = 0; i < doings.size(); i++) {
      answers.add(new ArrayList<>());
    }
    for (int number = 0; number < trails.size(); number++) {
      Trail trail = trails.get(number);
      for (int i = 0; i < trail.links().length; i++) {
        int reply = trail.first() + i;
        double link = trail.links()[i];
        if (link > highest[reply]) {
          highest[reply] = link;
          surest[reply] = number;
        }
        if (does(doings.get(reply), 0) && link >= judgement.link().threshold(0)) {
          answers.get(reply).add(number);
        }
      }
    }
    for (int i = 0; i < doings.size(); i++) {
      if (answers.get(i).isEmpty() && highest[i] > 0 && does(doings.get(i), 0)) {
        answers.get(i).add(surest[i]);
      }
    }
    return answers;
  }

  private Question question(
      Transcript transcript,
      List<Asked> asked,
      int number,
      List<Doing> doings,
      Trail trail,
      double[] fate,
      List<List<Integer>> answers,
      List<Question> before) {
    double[] links = trail.links();
    int end = likeliest(fate);
    Question.State state =
        links.length == 0 ? withoutReply(transcript, asked.get(number), fate) : FATES[end];
    int first = -1;
    int best = 0;
    for (int i = 0; i < links.length; i++) {
      List<Integer> answered = answers.get(trail.first() + i);
      if (state != Question.State.ANSWERED) {
        answered.remove(Integer.valueOf(number));
      } else if (first < 0 && answered.contains(number)) {
        first = i;
      }
      best = links[i] > links[best] ? i : best;
    }
    OptionalInt by = OptionalInt.empty();
    if (state == Question.State.ANSWERED) {
      if (first < 0) {
        first = best;
        answers.get(trail.first() + best).add(number);
      }
      by = OptionalInt.of(doings.get(trail.first() + first).utterance().index());
    }
    List<Integer> passedOver = new ArrayList<>();
    int until = state == Question.State.ANSWERED ? first : links.length;
    for (int i = 0; i < until; i++) {
      Doing doing = doings.get(trail.first() + i);
      if (!receives(doing) || state == Question.State.MISSED) {
        passedOver.add(doing.utterance().index());
      } else if (state == Question.State.ACKNOWLEDGED) {
        by = OptionalInt.of(doing.utterance().index());
      }
    }
    if (state == Question.State.ANSWERED && isConfirmed(transcript, by.getAsInt())) {
      state = Question.State.CONFIRMED;
    }
    Asked one = asked.get(number);
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
        links.length == 0 ? one.confidence() : fate[end]);
  }

  private static final Question.State[] FATES = {
    Question.State.ANSWERED,
    Question.State.ACKNOWLEDGED,
    Question.State.MISSED,
    Question.State.WITHDRAWN
  };

  /** The end whose probability stands highest above its own threshold. */
  private int likeliest(double[] fate) {
    int likeliest = ANSWERED;
    for (int end = ACKNOWLEDGED; end <= WITHDRAWN; end++) {
      likeliest = excess(fate, end) > excess(fate, likeliest) ? end : likeliest;
    }
    return likeliest;
  }

  private double excess(double[] fate, int end) {
    return fate[end] / judgement.fate().threshold(end);
  }

  private Question.State withoutReply(Transcript transcript, Asked one, double[] fate) {
    if (fate[WITHDRAWN] >= judgement.fate().threshold(WITHDRAWN)) {
      return Question.State.WITHDRAWN;
    }
    return transcript.isRepliedTo(one.message()) ? Question.State.MISSED : Question.State.OPEN;
  }

  private boolean receives(Doing doing) {
    return does(doing, 1) || does(doing, 2);
  }

  private boolean does(Doing doing, int aspect) {
    return doing.judged(aspect) >= judgement.reply().threshold(aspect);
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
    if (does(doing, 0) || !answers.isEmpty()) {
      acts.add(Reply.Act.ANSWER);
    }
    boolean helps =
        acts.contains(Reply.Act.ANSWER)
            || acts.contains(Reply.Act.CLARIFY)
            || acts.contains(Reply.Act.ACKNOWLEDGE);
    if (helps) {
      acts.remove(Reply.Act.BESIDE_POINT);
    }
    if (acts.contains(Reply.Act.REFUSAL) && refusals.isBare(doing.utterance())) {
      acts.add(Reply.Act.BARE_NO);
    } else if (!acts.contains(Reply.Act.REFUSAL)) {
      acts.remove(Reply.Act.BARE_NO);
    }
    if (doing.utterance().text().means(Meaning.HANDS_ON)) {
      acts.add(Reply.Act.HANDS_ON);
    }
    return new Reply(doing.utterance().index(), acts, answers, doing.surest(0.5));
  }
}
