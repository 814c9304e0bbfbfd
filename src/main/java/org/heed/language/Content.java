package org.heed.language;

import java.util.Arrays;
import java.util.List;

/** The content words of a text, each once, by their numbers in a {@link Terms}. Immutable. */
public final class Content {

  private final int[] terms;

  /** A bit for each word, which several words may share. */
  private final long signature;

  private Content(int[] terms) {
    this.terms = terms;
    long bits = 0;
    for (int term : terms) {
      bits |= 1L << term;
    }
    this.signature = bits;
  }

  /**
   * The content of words.
   *
   * @param terms their numbers in any order; the array is changed
   * @param size how many of them count
   */
  private static Content of(int[] terms, int size) {
    Arrays.sort(terms, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || terms[i] != terms[i - 1]) {
        distinct++;
      }
    }
    int[] once = new int[distinct];
    int at = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || terms[i] != terms[i - 1]) {
        once[at++] = terms[i];
      }
    }
    return new Content(once);
  }

  /** The content of the words of a sentence. */
  public static Content of(Words words) {
    int[] terms = new int[words.size()];
    int size = 0;
    for (int i = 0; i < terms.length; i++) {
      int term = words.word(i).term();
      if (term != Word.NO_TERM) {
        terms[size++] = term;
      }
    }
    return of(terms, size);
  }

  /** What the parts hold together. */
  public static Content ofAll(List<Content> parts) {
    int size = 0;
    for (Content part : parts) {
      size += part.terms.length;
    }
    int[] all = new int[size];
    int at = 0;
    for (Content part : parts) {
      System.arraycopy(part.terms, 0, all, at, part.terms.length);
      at += part.terms.length;
    }
    return of(all, size);
  }

  /** How many different words it holds. */
  public int size() {
    return terms.length;
  }

  /** Whether it holds none. */
  public boolean isEmpty() {
    return terms.length == 0;
  }

  /** Whether the two can have a word in common; they may have none though. */
  boolean mayMeet(Content other) {
    return (signature & other.signature) != 0;
  }

  int term(int index) {
    return terms[index];
  }

  boolean holds(int term) {
    return Arrays.binarySearch(terms, term) >= 0;
  }
}
