package org.heed.lab.table;

import java.util.HashMap;
import java.util.Map;
import org.heed.language.SentenceVector;
import org.heed.language.WordTable;

/** A word table as a way to compare. */
final class Tabled implements Meaning {

  private final WordTable table;
  private final Map<String, SentenceVector> known = new HashMap<>();

  Tabled(WordTable table) {
    this.table = table;
  }

  @Override
  public double similarity(String a, String b) {
    return vector(a).similarity(vector(b));
  }

  private SentenceVector vector(String text) {
    return known.computeIfAbsent(text, table::vector);
  }
}
