package org.heed.language;

/**
 * What the phrases of a book see in a word.
 *
 * @param form the word
 * @param number its number among the words that the phrases name, or -1
 * @param numeric whether a digit is in it
 * @param begun whether it is not named, but begins as one of the beginnings that are
 * @param begins the phrases that can begin with it
 * @param seconds the phrases that can have it as their second word, a bit each
 * @param keys the phrases that cannot match without it or its like
 */
record SeenWord(
    String form,
    int number,
    boolean numeric,
    boolean begun,
    PhraseSet begins,
    long[] seconds,
    PhraseSet keys) {

  /** A word of which it is not known yet what the phrases see in it. */
  SeenWord(String form, int number, boolean begun) {
    this(form, number, isNumeric(form), begun, PhraseSet.NONE, new long[0], PhraseSet.NONE);
  }

  /** The same word with what the phrases see in it, a bit for each phrase. */
  SeenWord with(long[] begins, long[] seconds, long[] keys) {
    return new SeenWord(
        form, number, numeric, begun, PhraseSet.of(begins), seconds, PhraseSet.of(keys));
  }

  /** Whether a digit is in a word. */
  static boolean isNumeric(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
