package org.heed.language;

/** Some of the phrases of an index, by their numbers: few of many. Immutable. */
final class PhraseSet {

  /** No phrase. */
  static final PhraseSet NONE = of(new long[0]);

  private final int[] blocks;
  private final long[] bits;

  private PhraseSet(int[] blocks, long[] bits) {
    this.blocks = blocks;
    this.bits = bits;
  }

  /** The phrases whose bits are set. */
  static PhraseSet of(long[] all) {
    int count = 0;
    for (long block : all) {
      count += block == 0 ? 0 : 1;
    }
    int[] blocks = new int[count];
    long[] bits = new long[count];
    int next = 0;
    for (int block = 0; block < all.length; block++) {
      if (all[block] != 0) {
        blocks[next] = block;
        bits[next++] = all[block];
      }
    }
    return new PhraseSet(blocks, bits);
  }

  /** How many blocks of 64 phrases hold one of it. */
  int size() {
    return blocks.length;
  }

  /** Which of all blocks its block is. */
  int block(int index) {
    return blocks[index];
  }

  /** The phrases of a block, a bit each. */
  long bits(int index) {
    return bits[index];
  }

  /** Whether a phrase is in it. */
  boolean holds(int phrase) {
    for (int i = 0; i < blocks.length; i++) {
      if (blocks[i] == phrase / Long.SIZE) {
        return (bits[i] & 1L << phrase) != 0;
      }
    }
    return false;
  }

  /** Adds its phrases to others, a bit each. */
  void addTo(long[] others) {
    for (int i = 0; i < blocks.length; i++) {
      others[blocks[i]] |= bits[i];
    }
  }
}
