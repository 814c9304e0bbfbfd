package org.heed.listening;

import java.util.Arrays;
import java.util.List;
import org.heed.language.Word;
import org.heed.language.Words;

/** Numbers the names of traits, so that a name is looked up once and not for each observation. */
interface TraitNames {

  /** The number of a trait that nobody asks for. */
  int NOBODY = -1;

  /** The number of a trait, or {@link #NOBODY}. */
  int number(String name);

  /** The numbers of the traits whose names begin alike. */
  default int[] numbers(String kind, List<String> ends) {
    return ends.stream().mapToInt(end -> number(kind + end)).toArray();
  }

  /** The numbers of the traits that there are for each of several things. */
  default int[] numbers(String kind, Enum<?>[] each, String end) {
    return Arrays.stream(each).mapToInt(one -> number(kind + one.name() + end)).toArray();
  }

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
}
