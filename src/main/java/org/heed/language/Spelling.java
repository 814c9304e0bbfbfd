package org.heed.language;

import java.util.List;

/**
 * How words are written.
 *
 * @param letters as they stand in the text
 * @param words what they stand for: one word, or those of a contraction
 * @param startsClause whether a clause begins after it
 */
record Spelling(String letters, List<Word> words, boolean startsClause) {

  /** Whether it is written at a place of a text. */
  boolean isAt(String text, int from, int to) {
    return letters.length() == to - from && text.startsWith(letters, from);
  }
}
