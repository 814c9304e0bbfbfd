package org.heed.listening;

import org.heed.language.Sentence;
import org.heed.language.SentenceVector;
import org.heed.language.WordTable;

/** Where the sentences of one conversation point in meaning. */
final class Vectors {

  private final WordTable table = WordTable.english();

  /** How near two sentences are in meaning, from 0 to 1. */
  double nearness(Sentence one, Sentence other) {
    return Math.max(0, of(one).similarity(of(other)));
  }

  /** Where a sentence points. */
  SentenceVector of(Sentence sentence) {
    return sentence.words().vector(table);
  }
}
