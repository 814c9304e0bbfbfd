package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.heed.language.Hit;
import org.heed.language.Language;
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

  private final AskNames names;

  /**
   * Looks up what it may note.
   *
   * @param names the numbers of the notes that it will write into
   * @param languages those whose rules it may find
   */
  AskTraits(TraitNames names, List<Language> languages) {
    this.names = new AskNames(names, languages);
  }

  /**
   * Observes the sentences that may ask, message by message.
   *
   * @param judged all judged sentences of the customer, in order
   * @param take makes something of what is observed of one sentence
   * @return for each of them what was made of it, or null where it is below the floor
   */
  <T> List<T> observe(
      Transcript transcript, List<JudgedSentence> judged, Function<Consumer<Notes>, T> take) {
    List<T> all = new ArrayList<>(judged.size());
    for (int from = 0; from < judged.size(); from = all.size()) {
      Utterance utterance = judged.get(from).utterance();
      List<Integer> candidates = new ArrayList<>();
      for (int i = from; i < judged.size() && judged.get(i).utterance() == utterance; i++) {
        if (judged.get(i).asks() >= FLOOR && candidates.size() < MOST) {
          candidates.add(i);
        }
        all.add(null);
      }
      for (int i = 0; i < candidates.size(); i++) {
        int place = i;
        T taken = take.apply(notes -> sentence(transcript, judged, candidates, place, notes));
        all.set(candidates.get(place), taken);
      }
    }
    return all;
  }

  private void sentence(
      Transcript transcript,
      List<JudgedSentence> judged,
      List<Integer> candidates,
      int place,
      Notes notes) {
    JudgedSentence one = judged.get(candidates.get(place));
    int kind = AskNames.kindOf(one.sentence());
    double own = LinkTraits.logit(one.asks());
    notes.add(names.asks, own);
    notes.add(names.asksAs[kind], own);
    notes.add(names.kind[kind]);
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
    notes.add(names.sureOthers[Math.min(3, sure)]);
    notes.add(names.sureOthersOf[kind][Math.min(2, sure)]);
    notes.add(names.before, before);
    notes.add(names.after, after);
    notes.add(names.others[kind], Math.max(before, after));
    if (surest != null) {
      notes.add(names.surerThanTheOthers, own - LinkTraits.logit(surest.asks()));
      same(transcript, one, surest, notes);
    } else {
      notes.add(names.alone[kind]);
    }
    int at = candidates.get(place);
    if (place > 0 && candidates.get(place - 1) == at - 1) {
      neighbour(names.previous, judged.get(at - 1), notes);
    }
    if (place + 1 < candidates.size() && candidates.get(place + 1) == at + 1) {
      neighbour(names.next, judged.get(at + 1), notes);
    }
    boolean inDescription = one.utterance().index() == 0;
    notes.addIf(inDescription, names.inDescription);
    notes.addIf(inDescription && sure == 0, names.aloneInDescription);
    form(one, notes);
    for (int cue = 1; cue < one.judged().length; cue++) {
      notes.add(names.cues[cue], one.judged()[cue]);
    }
  }

  private void form(JudgedSentence one, Notes notes) {
    Sentence sentence = one.sentence();
    for (Hit hit : sentence.hits()) {
      notes.add(names.rules.holds(hit.rule()));
    }
    notes.addIf(sentence.words().endsInQuestionMark(), names.endsInQuestionMark);
    notes.addIf(sentence.listed(), names.listed);
    notes.add(names.words, Math.min(40, sentence.words().count()) / 10.0);
    notes.add(names.messageSentences, Math.min(40, one.utterance().spoken().size()) / 10.0);
  }

  private static void neighbour(AskNames.Neighbour traits, JudgedSentence each, Notes notes) {
    notes.add(traits.asks, each.asks());
    notes.addIf(each.asks() > 0.5, traits.is[AskNames.kindOf(each.sentence())]);
  }

  private void same(Transcript transcript, JudgedSentence one, JudgedSentence other, Notes notes) {
    double alike = transcript.similarity().between(one.content(), other.content());
    double near = Math.max(0, direction(one).similarity(direction(other)));
    boolean weaker = one.asks() < other.asks();
    notes.add(names.alike, alike * other.asks());
    notes.add(names.near, near * other.asks());
    notes.add(weaker ? names.alikeButWeaker : names.alikeAndSurer, alike * other.asks());
    notes.add(weaker ? names.nearButWeaker : names.nearAndSurer, near * other.asks());
    notes.addIf(one.content().size() < 3 && other.asks() > 0.5, names.shortBesideAQuestion);
  }

  private static SentenceVector direction(JudgedSentence judged) {
    return judged.sentence().words().vector();
  }
}
