package org.heed.language;

/**
 * What the phrases of a book see in a word.
 *
 * @param form the word
 * @param number its number among the words that the phrases name, or -1
 * @param numeric whether a digit is in it
 * @param begun whether it is not named, but begins as one of the beginnings that are
 * @param begins the phrases that can begin with it, a bit each
 * @param seconds the phrases that can have it as their second word, a bit each
 * @param keys the phrases that cannot match without it or its like, a bit each
 */
record SeenWord(
    String form,
    int number,
    boolean numeric,
    boolean begun,
    long[] begins,
    long[] seconds,
    long[] keys) {

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
