package org.heed.listening;

import org.heed.language.Meaning;
import org.heed.language.Sentence;

/** Tells a refusal that gives neither reason, alternative nor next step. */
final class Refusals {

  private static final int MOST_SENTENCES = 4;

  /** Whether a refusal is bare. */
  boolean isBare(Utterance refusal) {
    boolean softened = refusal.text().means(Meaning.BLAMES_SILENCE);
    for (Sentence sentence : refusal.spoken()) {
      softened |= sentence.meansAny(Meaning.REASON, Meaning.ALTERNATIVE);
    }
    return !softened && refusal.spoken().size() <= MOST_SENTENCES;
  }
}
