package org.heed.language;

/** Some of the phrases of an index, by their numbers. */
final class PhraseSet {

  /** How many phrases there can be: one bit for each block of 64. */
  static final int MOST_PHRASES = Long.SIZE * Long.SIZE;

  private final long[] bits;

  /** Which blocks are not empty, a bit each. */
  private long blocks;

  /** An empty set. */
  PhraseSet(int phrases) {
    this.bits = new long[(phrases + Long.SIZE - 1) / Long.SIZE];
  }

  /** Adds a phrase. */
  void add(int phrase) {
    bits[phrase / Long.SIZE] |= 1L << phrase;
    blocks |= 1L << phrase / Long.SIZE;
  }

  /** Takes a phrase out. */
  void remove(int phrase) {
    int block = phrase / Long.SIZE;
    bits[block] &= ~(1L << phrase);
    if (bits[block] == 0) {
      blocks &= ~(1L << block);
    }
  }

  /** Adds the phrases of another set. */
  void addAll(PhraseSet other) {
    for (long rest = other.blocks; rest != 0; rest &= rest - 1) {
      int block = Long.numberOfTrailingZeros(rest);
      bits[block] |= other.bits[block];
    }
    blocks |= other.blocks;
  }

  /** Keeps only the phrases of another set. */
  void retainAll(PhraseSet other) {
    for (long rest = blocks; rest != 0; rest &= rest - 1) {
      int block = Long.numberOfTrailingZeros(rest);
      bits[block] &= other.bits[block];
      if (bits[block] == 0) {
        blocks &= ~(1L << block);
      }
    }
  }

  /** Whether no phrase is in it. */
  boolean isEmpty() {
    return blocks == 0;
  }

  /** The blocks in which both it and another set have phrases, a bit each. */
  long blocksWith(PhraseSet other) {
    return blocks & other.blocks;
  }

  /** The phrases of a block of 64, a bit each. */
  long block(int block) {
    return bits[block];
  }

  /** Whether a phrase is in it. */
  boolean holds(int phrase) {
    return (bits[phrase / Long.SIZE] & 1L << phrase) != 0;
  }
}
