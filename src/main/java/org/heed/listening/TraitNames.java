package org.heed.listening;

/** Numbers the names of traits, so that a name is looked up once and not for each observation. */
interface TraitNames {

  /** The number of a trait that nobody asks for. */
  int NOBODY = -1;

  /** The number of a trait, or {@link #NOBODY}. */
  int number(String name);

  /** The number of a word's trait: {@code kind} and {@code word} make its name. */
  default int ofWord(String kind, String word) {
    return number(kind + word);
  }

  /** The number of the trait of two neighbouring words. */
  default int ofPair(String kind, String before, String word) {
    return number(kind + before + " " + word);
  }
}
