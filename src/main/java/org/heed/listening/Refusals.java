package org.heed.listening;

import java.util.EnumSet;
import java.util.Set;
import org.heed.language.Meaning;
import org.heed.language.Sentence;

/** Finds refusals, and those that give neither reason, alternative nor next step. */
final class Refusals {

  Set<Reply.Act> find(Utterance utterance) {
    boolean refuses = false;
    boolean softened = false;
    int sentences = 0;
    for (Sentence sentence : utterance.spoken()) {
      sentences++;
      refuses |= sentence.means(Meaning.REFUSES) && !sentence.words().endsInQuestionMark();
      softened |= sentence.meansAny(Meaning.REASON, Meaning.ALTERNATIVE, Meaning.SOLVES);
    }
    if (!refuses) {
      return Set.of();
    }
    return softened || sentences > 4
        ? EnumSet.of(Reply.Act.REFUSAL)
        : EnumSet.of(Reply.Act.REFUSAL, Reply.Act.BARE_NO);
  }
}
