package org.heed.listening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heed.language.Language;
import org.heed.language.Meaning;

/** Follows every question to its end: which reply answers it, and which pass over it. */
final class Answers {

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
  private final GroupedWeights links;
  private final LinkNames linkNames;
  private final FateNames fateNames;
  private final DeedTraits deedTraits;
  private final Ends ends;

  Answers(Judgement judgement, List<Language> languages) {
    this.judgement = judgement;
    this.links = new GroupedWeights(judgement.link());
    this.linkNames = new LinkNames(links, languages);
    this.fateNames = new FateNames(judgement.fate());
    this.deedTraits = new DeedTraits(judgement.deed());
    this.ends = Ends.by(judgement.fate());
  }

  /** What has become of the questions, and what the replies did to them. */
  record Outcome(List<Question> questions, List<Reply> replies) {}

  /**
   * Follows the questions.
   *
   * @param reactions how the customer took each reply, as in {@link Reactions}
   */
  Outcome follow(
      Transcript transcript, List<Asked> asked, List<Doing> doings, List<double[]> reactions) {
    Trails all = new Trails(transcript, asked, doings, linkNames, fateNames);
    List<Trail> trails = new ArrayList<>();
    Sums sums = links.sums();
    for (int number = 0; number < asked.size(); number++) {
      trails.add(trail(all, number, sums));
    }
    List<double[]> links = trails.stream().map(Trail::links).toList();
    List<double[]> fates = new ArrayList<>();
    for (int number = 0; number < asked.size(); number++) {
      fates.add(fate(all, number, links));
    }
    List<Deed> deeds = deeds(transcript, doings, all.met(links, fates), reactions);
    List<List<Integer>> answers = assign(trails, deeds);
    Question.State[] states = ends.of(all.pending(fates));
    EndedQuestions ended = new EndedQuestions(transcript, asked, deeds, reactions, answers);
    for (int number = 0; number < asked.size(); number++) {
      Trail trail = trails.get(number);
      ended.add(
          trail,
          states[number],
          confidence(asked.get(number), states[number], trail, fates.get(number)));
    }
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < deeds.size(); i++) {
      replies.add(reply(deeds.get(i), answers.get(i)));
    }
    return new Outcome(ended.all(), replies);
  }

  private static Trail trail(Trails trails, int number, Sums sums) {
    double[] links = new double[trails.length(number)];
    for (int i = 0; i < links.length; i++) {
      int place = i;
      links[i] = sums.judge(notes -> trails.observeLink(number, place, notes))[0];
    }
    return new Trail(trails.reply(number, 0), links);
  }

  private double[] fate(Trails trails, int number, List<double[]> links) {
    return judgement.fate().judge(notes -> trails.observeFate(number, links, notes));
  }

  private List<Deed> deeds(
      Transcript transcript,
      List<Doing> doings,
      List<DeedTraits.Met> met,
      List<double[]> reactions) {
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < doings.size(); i++) {
      int number = i;
      Doing doing = doings.get(i);
      DeedTraits.Met questions = met.get(i);
      double[] taken = reactions.get(i);
      double[] again =
          judgement
              .deed()
              .judge(
                  notes -> deedTraits.observe(transcript, number, doing, questions, taken, notes));
      deeds.add(Deed.of(doing, again, judgement));
    }
    return deeds;
  }

  /** For each reply that answers something, the questions that it most likely answers. */
  private List<List<Integer>> assign(List<Trail> trails, List<Deed> deeds) {
    List<List<Integer>> answers = new ArrayList<>();
    int[] surest = new int[deeds.size()];
    double[] highest = new double[deeds.size()];
    for (int i = 0; i < deeds.size(); i++) {
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
        if (deeds.get(reply).does(Doing.ANSWER) && link >= judgement.link().threshold(0)) {
          answers.get(reply).add(number);
        }
      }
    }
    for (int i = 0; i < deeds.size(); i++) {
      if (answers.get(i).isEmpty() && highest[i] > 0 && deeds.get(i).does(Doing.ANSWER)) {
        answers.get(i).add(surest[i]);
      }
    }
    return answers;
  }

  private static double confidence(Asked one, Question.State end, Trail trail, double... fate) {
    return trail.links().length == 0 ? one.confidence() : fate[Ends.FATES.indexOf(end)];
  }

  private Reply reply(Deed deed, List<Integer> answers) {
    Set<Reply.Act> acts = EnumSet.noneOf(Reply.Act.class);
    Set<Reply.Act> clear = EnumSet.noneOf(Reply.Act.class);
    for (int aspect = 0; aspect < ACTS.length; aspect++) {
      if (deed.does(aspect)) {
        acts.add(ACTS[aspect]);
      }
      if (deed.isClear(aspect)) {
        clear.add(ACTS[aspect]);
      }
    }
    if (!answers.isEmpty()) {
      acts.add(Reply.Act.ANSWER);
    }
    boolean helps =
        acts.contains(Reply.Act.ANSWER)
            || acts.contains(Reply.Act.CLARIFY)
            || acts.contains(Reply.Act.ACKNOWLEDGE);
    if (helps) {
      acts.remove(Reply.Act.BESIDE_POINT);
    }
    if (acts.contains(Reply.Act.REFUSAL) && refusals.isBare(deed.utterance())) {
      acts.add(Reply.Act.BARE_NO);
      if (deed.isClear(Doing.REFUSAL)) {
        clear.add(Reply.Act.BARE_NO);
      }
    } else if (!acts.contains(Reply.Act.REFUSAL)) {
      acts.remove(Reply.Act.BARE_NO);
    }
    if (deed.utterance().text().means(Meaning.HANDS_ON)) {
      acts.add(Reply.Act.HANDS_ON);
    }
    clear.retainAll(acts);
    return new Reply(deed.message(), acts, clear, answers, deed.surest());
  }
}
