package org.heed.language;

/** How words are written: what stands between two spaces, say, and the words that it stands for. */
final class Spelling {

  private final String letters;
  private final Word[] words;
  private final boolean startsClause;

  /**
   * Takes what was looked up.
   *
   * @param letters as they stand in the text
   * @param words what they stand for: one word, or those of a contraction
   * @param startsClause whether a clause begins after it
   */
  Spelling(String letters, Word[] words, boolean startsClause) {
    this.letters = letters;
    this.words = words;
    this.startsClause = startsClause;
  }

  /** How many words it stands for. */
  int size() {
    return words.length;
  }

  /** A word that it stands for. */
  Word word(int index) {
    return words[index];
  }

  /** Whether a clause begins after it. */
  boolean startsClause() {
    return startsClause;
  }

  /** Whether it is written at a place of a text. */
  boolean isAt(String text, int from, int to) {
    return letters.length() == to - from && text.startsWith(letters, from);
  }
}
