package org.heed.language;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A phrase that is ready to run over seen words: for each of them one look-up and one step. */
final class Automaton {

  private final Phrase phrase;
  private final long first;
  private final long last;
  private final long[] follow;
  private final boolean atClauseStart;
  private final boolean atEnd;
  private final long plain;
  private final long numeric;
  private final boolean hasPrefixes;

  /** The numbers of the words that take other places than most words do, in open addressing. */
  private final int[] numbers;

  private final long[] places;

  /**
   * Makes a phrase ready.
   *
   * @param words the words that the phrase book knows, sorted, in the order of their numbers
   */
  Automaton(Phrase phrase, List<String> words) {
    this.phrase = phrase;
    this.first = phrase.first();
    this.last = phrase.last();
    this.follow = phrase.follow();
    this.atClauseStart = phrase.isAtClauseStart();
    this.atEnd = phrase.isAtEnd();
    this.plain = phrase.accepting("\u0000");
    this.numeric = phrase.accepting("0\u0000");
    this.hasPrefixes = !phrase.prefixes().isEmpty();
    Set<String> special = special(words);
    numbers = new int[Integer.highestOneBit(special.size() + 1) * 4];
    places = new long[numbers.length];
    Arrays.fill(numbers, -1);
    for (String word : special) {
      int number = Collections.binarySearch(words, word);
      int slot = slot(number);
      numbers[slot] = number;
      places[slot] = phrase.accepting(word);
    }
  }

  /** The words that may take other places than most. */
  private Set<String> special(List<String> words) {
    Set<String> special = phrase.plainWords();
    special.add("?");
    special.add("!");
    for (String prefix : phrase.prefixes()) {
      words.stream().filter(word -> word.startsWith(prefix)).forEach(special::add);
    }
    return special;
  }

  private int slot(int number) {
    int mask = numbers.length - 1;
    int slot = (number * 0x9E3779B9 >>> 16) & mask;
    while (numbers[slot] >= 0 && numbers[slot] != number) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The places that a word can take. */
  long accepting(SeenWord word) {
    if (word.number() >= 0) {
      int slot = slot(word.number());
      if (numbers[slot] >= 0) {
        return places[slot];
      }
    } else if (hasPrefixes && word.begun()) {
      return phrase.accepting(word.form());
    }
    return word.numeric() ? numeric : plain;
  }

  /** The places at which it can begin. */
  long first() {
    return first;
  }

  /** The places that the second word of a match can take. */
  long second() {
    long second = 0;
    for (long rest = first; rest != 0; rest &= rest - 1) {
      second |= follow[Long.numberOfTrailingZeros(rest)];
    }
    return second;
  }

  /** The places at which it can end. */
  long last() {
    return last;
  }

  /** The index after the last word of the longest match that begins at a word, or -1. */
  int matchFrom(Words words, SeenWord[] seen, int from) {
    if (atClauseStart && !words.startsClause(from)) {
      return -1;
    }
    int best = -1;
    long candidates = first;
    for (int at = from; at < seen.length && candidates != 0; at++) {
      long taken = candidates & accepting(seen[at]);
      if ((taken & last) != 0 && (!atEnd || at + 1 >= words.endOfWords())) {
        best = at + 1;
      }
      candidates = 0;
      for (long rest = taken; rest != 0; rest &= rest - 1) {
        candidates |= follow[Long.numberOfTrailingZeros(rest)];
      }
    }
    return best;
  }
}
