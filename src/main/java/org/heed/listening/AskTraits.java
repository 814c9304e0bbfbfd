package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import org.heed.language.Hit;
import org.heed.language.Meaning;
import org.heed.language.Sentence;
import org.heed.language.SentenceVector;

/**
 * Observes a sentence that seems to ask in the company of the other sentences of its message: a
 * courtesy asks nothing beside a real question, and of two sentences that voice one ask the clearer
 * one counts.
 */
final class AskTraits {

  /** What is less likely than this to ask is not looked at again. */
  static final double FLOOR = 0.05;

  private static final int MOST = 60;

  /**
   * The sentences that may ask, message by message.
   *
   * @param judged all judged sentences of the customer, in order
   * @return for each of them what was observed, or null where it is below the floor
   */
  List<Traits> observe(Transcript transcript, List<JudgedSentence> judged) {
    List<Traits> all = new ArrayList<>();
    for (int from = 0; from < judged.size(); ) {
      int to = from;
      while (to < judged.size() && judged.get(to).utterance() == judged.get(from).utterance()) {
        to++;
      }
      message(transcript, judged.subList(from, to), all);
      from = to;
    }
    return all;
  }

  private static void message(
      Transcript transcript, List<JudgedSentence> judged, List<Traits> all) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      if (judged.get(i).asks() >= FLOOR && candidates.size() < MOST) {
        candidates.add(i);
      }
    }
    for (int i = 0; i < judged.size(); i++) {
      int place = candidates.indexOf(i);
      all.add(place < 0 ? null : sentence(transcript, judged, candidates, place));
    }
  }

  private static Traits sentence(
      Transcript transcript, List<JudgedSentence> judged, List<Integer> candidates, int place) {
    JudgedSentence one = judged.get(candidates.get(place));
    Traits traits = new Traits();
    String kind = kind(one.sentence());
    double own = LinkTraits.logit(one.asks());
    traits.add("asks", own);
    traits.add("asks " + kind, own);
    traits.add("kind " + kind);
    double before = 0;
    double after = 0;
    int sure = 0;
    JudgedSentence surest = null;
    for (int other = 0; other < candidates.size(); other++) {
      if (other == place) {
        continue;
      }
      JudgedSentence each = judged.get(candidates.get(other));
      if (other < place) {
        before = Math.max(before, each.asks());
      } else {
        after = Math.max(after, each.asks());
      }
      sure += each.asks() > 0.6 ? 1 : 0;
      surest = surest == null || each.asks() > surest.asks() ? each : surest;
    }
    traits.add("sure others:" + Math.min(3, sure));
    traits.add(kind + " sure others:" + Math.min(2, sure));
    traits.add("before", before);
    traits.add("after", after);
    traits.add(kind + " others", Math.max(before, after));
    if (surest != null) {
      traits.add("surer than the others", own - LinkTraits.logit(surest.asks()));
      same(transcript, one, surest, traits);
    } else {
      traits.add("alone " + kind);
    }
    if (place > 0) {
      neighbour("previous", judged, candidates, place, place - 1, traits);
    }
    if (place + 1 < candidates.size()) {
      neighbour("next", judged, candidates, place, place + 1, traits);
    }
    traits.addIf(one.utterance().index() == 0, "in the description");
    traits.addIf(one.utterance().index() == 0 && sure == 0, "alone in the description");
    form(one, traits);
    for (int cue = 1; cue < one.judged().length; cue++) {
      traits.add(JudgedSentence.CUSTOMER.get(cue), one.judged()[cue]);
    }
    return traits;
  }

  private static void form(JudgedSentence one, Traits traits) {
    Sentence sentence = one.sentence();
    for (Hit hit : sentence.hits()) {
      traits.add(hit.rule().ruleTrait());
    }
    traits.addIf(sentence.words().endsInQuestionMark(), "ends:?");
    traits.addIf(sentence.listed(), "listed");
    traits.add("words", Math.min(40, sentence.words().count()) / 10.0);
    traits.add("message sentences", Math.min(40, one.utterance().spoken().size()) / 10.0);
  }

  private static void neighbour(
      String which,
      List<JudgedSentence> judged,
      List<Integer> candidates,
      int place,
      int other,
      Traits traits) {
    JudgedSentence each = judged.get(candidates.get(other));
    boolean adjacent = Math.abs(candidates.get(other) - candidates.get(place)) == 1;
    if (adjacent) {
      traits.add(which, each.asks());
      traits.addIf(each.asks() > 0.5, which + " is " + kind(each.sentence()));
    }
  }

  private static void same(
      Transcript transcript, JudgedSentence one, JudgedSentence other, Traits traits) {
    double alike = transcript.similarity().between(one.content(), other.content());
    double near = Math.max(0, direction(one).similarity(direction(other)));
    boolean weaker = one.asks() < other.asks();
    traits.add("alike", alike * other.asks());
    traits.add("near", near * other.asks());
    traits.add(weaker ? "alike but weaker" : "alike and surer", alike * other.asks());
    traits.add(weaker ? "near but weaker" : "near and surer", near * other.asks());
    traits.addIf(one.content().size() < 3 && other.asks() > 0.5, "short beside a question");
  }

  private static SentenceVector direction(JudgedSentence judged) {
    return judged.sentence().words().vector();
  }

  private static String kind(Sentence sentence) {
    if (sentence.means(Meaning.RHETORICAL)) {
      return "rhetorical";
    }
    if (sentence.means(Meaning.POLITE_CLOSER)) {
      return "closer";
    }
    if (sentence.means(Meaning.WANTS_HELP)) {
      return "help";
    }
    if (sentence.means(Meaning.CHASES)) {
      return "chase";
    }
    Question.Kind kind = Questions.kind(sentence);
    return kind == null ? "none" : kind.name();
  }
}
