package org.heed.language;

/**
 * What the phrases of a book see in a word.
 *
 * @param form the word
 * @param number its number among the words that the phrases tell apart, or -1 if it is begun
 * @param begun whether it is not named, but begins as one of the beginnings that are
 * @param begins the phrases that can begin with it
 * @param matches those of them that it can match alone
 * @param seconds the phrases that can have it as their second word
 * @param keys the phrases that cannot match without it or its like
 */
record SeenWord(
    String form,
    int number,
    boolean begun,
    PhraseSet begins,
    PhraseSet matches,
    PhraseSet seconds,
    PhraseSet keys) {

  /** A word of which it is not known yet what the phrases see in it. */
  SeenWord(String form, int number, boolean begun, int phrases) {
    this(
        form,
        number,
        begun,
        new PhraseSet(phrases),
        new PhraseSet(phrases),
        new PhraseSet(phrases),
        new PhraseSet(phrases));
  }

  /** Adds what the phrases see in another word. */
  void addAll(SeenWord other) {
    begins.addAll(other.begins);
    matches.addAll(other.matches);
    seconds.addAll(other.seconds);
    keys.addAll(other.keys);
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
