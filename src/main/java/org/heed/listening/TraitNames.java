package org.heed.listening;

import org.heed.language.Word;
import org.heed.language.Words;

/** Numbers the names of traits, so that a name is looked up once and not for each observation. */
interface TraitNames {

  /** The number of a trait that nobody asks for. */
  int NOBODY = -1;

  /** The number of a trait, or {@link #NOBODY}. */
  int number(String name);

  /** The numbers of the traits of words of a kind. */
  default WordTraits words(String kind) {
    return new WordTraits() {
      @Override
      public int of(Word word) {
        return number(kind + word.form());
      }

      @Override
      public int ofPair(Word before, Word word) {
        return number(kind + before.form() + " " + word.form());
      }

      @Override
      public int ofFirst(Word word) {
        return number(kind + " " + word.form());
      }

      @Override
      public int ofAfterQuote(Word word) {
        return number(kind + Words.FILE + " " + word.form());
      }
    };
  }

  /** The number of a trait: {@code kind} and {@code word} make its name. */
  default int ofWord(String kind, String word) {
    return number(kind + word);
  }

  /**
   * The number of a trait: {@code kind}, {@code before}, a space and {@code word} make its name.
   */
  default int ofPair(String kind, String before, String word) {
    return number(kind + before + " " + word);
  }
}
