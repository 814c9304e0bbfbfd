package org.heed.listening;

import java.util.IdentityHashMap;
import java.util.Map;
import org.heed.language.Sentence;
import org.heed.language.SentenceVector;
import org.heed.language.WordTable;

/** Where the sentences of one conversation point in meaning; each is looked up once. */
final class Vectors {

  private final WordTable table = WordTable.english();
  private final Map<Sentence, SentenceVector> known = new IdentityHashMap<>();

  /** How near two sentences are in meaning, from 0 to 1. */
  double nearness(Sentence one, Sentence other) {
    return Math.max(0, of(one).similarity(of(other)));
  }

  /** Where a sentence points. */
  SentenceVector of(Sentence sentence) {
    return known.computeIfAbsent(sentence, each -> table.vector(each.words()));
  }
}
