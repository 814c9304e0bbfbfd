package org.heed.listening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heed.language.Meaning;
import org.heed.language.Sentence;
import org.heed.language.Words;
import org.heed.language.Zone;

/** Tells what each public agent message does. */
final class Replies {

  private final Refusals refusals = new Refusals();

  List<Doing> find(Transcript transcript) {
    List<Doing> found = new ArrayList<>();
    for (Utterance utterance : transcript.replies()) {
      found.add(doing(utterance));
    }
    return found;
  }

  private Doing doing(Utterance utterance) {
    Set<Reply.Act> acts = EnumSet.noneOf(Reply.Act.class);
    boolean substance = utterance.text().holds(Words.FILE);
    for (Sentence sentence : utterance.text().sentences()) {
      if (sentence.zone() == Zone.TABLE) {
        substance = true;
      }
      if (!sentence.isSpoken()) {
        continue;
      }
      boolean asks =
          sentence.words().endsInQuestionMark() || sentence.means(Meaning.NEEDS_FROM_CUSTOMER);
      boolean advises = sentence.means(Meaning.SOLVES);
      boolean acknowledges = sentence.means(Meaning.ACKNOWLEDGES);
      if (asks) {
        acts.add(Reply.Act.CLARIFY);
      }
      if (acknowledges) {
        acts.add(Reply.Act.ACKNOWLEDGE);
      }
      if (sentence.means(Meaning.CANNED)) {
        acts.add(Reply.Act.CANNED);
      }
      if (sentence.means(Meaning.CLOSES)) {
        acts.add(Reply.Act.CLOSING);
      }
      if (sentence.means(Meaning.HANDS_ON)) {
        acts.add(Reply.Act.HANDS_ON);
      }
      if (advises && !asks && !acknowledges && !sentence.means(Meaning.CANNED)) {
        substance = true;
      }
    }
    refusals.find(utterance).forEach(acts::add);
    if (acts.contains(Reply.Act.REFUSAL) && !acts.contains(Reply.Act.BARE_NO)) {
      substance = true;
    }
    if (substance) {
      acts.remove(Reply.Act.ACKNOWLEDGE);
    }
    return new Doing(utterance, acts, substance, utterance.content());
  }
}
