package org.heed.listening;

import java.util.Map;

/**
 * The traits whose names have parts, found by these: no name is put together to look it up. The
 * parts are interned, here and where they are named, so that the same one is found at a glance.
 */
final class PartNames {

  /** The whole hash of each, which tells most others apart without a look at their letters. */
  private final int[] hashes;

  private final String[] kinds;
  private final String[] befores;
  private final String[] words;
  private final int[] numbers;

  /** Takes the traits: {@code rule:id}, {@code means:meaning mark}. */
  PartNames(Map<String, Integer> traits) {
    int places = Integer.highestOneBit(traits.size() + 1) * 4;
    hashes = new int[places];
    kinds = new String[places];
    befores = new String[places];
    words = new String[places];
    numbers = new int[places];
    traits.forEach(
        (name, number) -> {
          int colon = name.indexOf(':') + 1;
          int space = name.indexOf(' ', colon);
          String before = space < 0 ? null : name.substring(colon, space);
          enter(
              name.substring(0, colon), before, name.substring(Math.max(colon, space + 1)), number);
        });
  }

  private void enter(String kind, String before, String word, int number) {
    int hash = hash(kind, before, word);
    int place = place(hash, kind, before, word);
    hashes[place] = hash;
    kinds[place] = kind.intern();
    befores[place] = before == null ? null : before.intern();
    words[place] = word.intern();
    numbers[place] = number;
  }

  /**
   * The number of a trait, or {@link TraitNames#NOBODY}.
   *
   * @param kind {@code rule:}, say
   * @param before the word before, or null if the trait is of one word
   */
  int number(String kind, String before, String word) {
    int place = place(hash(kind, before, word), kind, before, word);
    return words[place] == null ? TraitNames.NOBODY : numbers[place];
  }

  private static int hash(String kind, String before, String word) {
    int hash = (kind.hashCode() * 31 + (before == null ? 1 : before.hashCode())) * 31;
    return (hash + word.hashCode()) * 0x9E3779B9;
  }

  private int place(int hash, String kind, String before, String word) {
    int mask = words.length - 1;
    int place = (hash ^ hash >>> 15) & mask;
    while (words[place] != null && !(hashes[place] == hash && isAt(place, kind, before, word))) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean isAt(int place, String kind, String before, String word) {
    return words[place].equals(word)
        && (before == null ? befores[place] == null : before.equals(befores[place]))
        && kinds[place].equals(kind);
  }
}
