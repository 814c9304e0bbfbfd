package org.heed.language;

import java.util.ArrayList;
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

  /** For each word by its number which of {@link #places} it takes. */
  private final byte[] kinds;

  private final long[] places;

  /**
   * Makes a phrase ready.
   *
   * @param words the words that the phrases tell apart, sorted, in the order of their numbers
   * @param numeric for each of them 1 if a digit is in it, 0 if none is
   */
  Automaton(Phrase phrase, List<String> words, byte[] numeric) {
    this.phrase = phrase;
    this.first = phrase.first();
    this.last = phrase.last();
    this.follow = phrase.follow();
    this.atClauseStart = phrase.isAtClauseStart();
    this.atEnd = phrase.isAtEnd();
    this.kinds = numeric.clone();
    List<Long> distinct = new ArrayList<>();
    distinct.add(phrase.accepting(PhraseIndex.PLAIN));
    distinct.add(phrase.accepting(PhraseIndex.NUMERIC));
    for (String word : special(words)) {
      long accepting = phrase.accepting(word);
      if (!distinct.contains(accepting)) {
        distinct.add(accepting);
      }
      kinds[Collections.binarySearch(words, word)] = (byte) distinct.indexOf(accepting);
    }
    if (distinct.size() > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("too many kinds of words, split it: " + phrase.source());
    }
    this.places = distinct.stream().mapToLong(Long::longValue).toArray();
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

  /** The places that a word can take. */
  long accepting(SeenWord word) {
    return word.begun() ? phrase.accepting(word.form()) : places[kinds[word.number()]];
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
