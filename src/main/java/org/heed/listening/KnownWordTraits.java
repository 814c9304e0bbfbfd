package org.heed.listening;

import java.util.Arrays;
import java.util.Map;
import org.heed.language.Vocabulary;
import org.heed.language.Word;
import org.heed.language.Words;

/** Traits of words, found by the numbers of the words in a vocabulary. Immutable. */
final class KnownWordTraits implements WordTraits {

  private static final long NONE = -1;

  private final int[] single;
  private final int[] first;
  private final int[] afterQuote;

  /** The pairs, both numbers in one, in open addressing. */
  private final long[] pairs;

  private final int[] ofPair;

  /**
   * Takes those of the traits that are of the kind and of known words: {@code w:word}, {@code
   * w:before word}.
   */
  KnownWordTraits(String kind, Map<String, Integer> traits, Vocabulary vocabulary) {
    single = nobody(vocabulary.size());
    first = nobody(vocabulary.size());
    afterQuote = nobody(vocabulary.size());
    pairs = new long[Integer.highestOneBit(traits.size() + 1) * 4];
    Arrays.fill(pairs, NONE);
    ofPair = nobody(pairs.length);
    traits.forEach(
        (name, trait) -> {
          if (name.startsWith(kind)) {
            enter(name.substring(kind.length()), trait, vocabulary);
          }
        });
  }

  private static int[] nobody(int size) {
    int[] numbers = new int[size];
    Arrays.fill(numbers, TraitNames.NOBODY);
    return numbers;
  }

  private void enter(String words, int trait, Vocabulary vocabulary) {
    int space = words.indexOf(' ');
    String before = space < 0 ? "" : words.substring(0, space);
    int word = vocabulary.number(words.substring(space + 1));
    if (word == Vocabulary.UNKNOWN) {
      return;
    }
    if (space < 0) {
      single[word] = trait;
    } else if (space == 0) {
      first[word] = trait;
    } else {
      long pair = pair(vocabulary.number(before), word);
      int place = place(pair);
      pairs[place] = pair;
      ofPair[place] = trait;
    }
    if (before.equals(Words.FILE)) {
      afterQuote[word] = trait;
    }
  }

  @Override
  public int of(Word word) {
    return word.number() == Vocabulary.UNKNOWN ? TraitNames.NOBODY : single[word.number()];
  }

  @Override
  public int ofPair(Word before, Word word) {
    boolean known = before.number() != Vocabulary.UNKNOWN && word.number() != Vocabulary.UNKNOWN;
    return known ? ofPair[place(pair(before.number(), word.number()))] : TraitNames.NOBODY;
  }

  @Override
  public int ofFirst(Word word) {
    return word.number() == Vocabulary.UNKNOWN ? TraitNames.NOBODY : first[word.number()];
  }

  @Override
  public int ofAfterQuote(Word word) {
    return word.number() == Vocabulary.UNKNOWN ? TraitNames.NOBODY : afterQuote[word.number()];
  }

  private static long pair(int before, int word) {
    return (long) before << Integer.SIZE | word;
  }

  private int place(long pair) {
    int mask = pairs.length - 1;
    int place = (int) (pair * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
    while (pairs[place] != NONE && pairs[place] != pair) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
