package org.heed.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Cuts text into the pieces of a vocabulary: words in lower case without accents, each cut greedily
 * from the left into the longest pieces known; signs stand alone. This is the cut that BERT's
 * uncased models use, save that foreign signs and emoji end a word instead of spoiling it.
 * Immutable; takes time linear in the text and never throws on any text.
 */
public final class WordPieces {

  /** A longer word is no word (a key, a hash, a line of base64) and is passed over. */
  private static final int LONGEST_WORD = 100;

  private static final String CONTINUED = "##";
  private static final int WORD_START = 0;
  private static final int WORD_REST = 1;

  private static final int FOLDED = 0x2000;
  private static final char[] FOLD = foldings();

  /** The tree of pieces: (node, char) to node, in open addressing; 0 marks an empty place. */
  private final long[] edges;

  private final int[] targets;
  private final int[] rows;
  private int nodes = 2;

  /**
   * Takes the pieces in the order of their rows; a piece that goes on within a word starts with
   * "##".
   */
  public WordPieces(List<String> pieces) {
    int letters = pieces.stream().mapToInt(String::length).sum();
    int places = Integer.highestOneBit(Math.max(8, letters)) * 4;
    edges = new long[places];
    targets = new int[places];
    int[] rowOf = new int[letters + 2];
    Arrays.fill(rowOf, -1);
    for (int row = 0; row < pieces.size(); row++) {
      rowOf[plant(pieces.get(row))] = row;
    }
    rows = Arrays.copyOf(rowOf, nodes);
  }

  private int plant(String piece) {
    boolean continued = piece.length() > CONTINUED.length() && piece.startsWith(CONTINUED);
    int node = continued ? WORD_REST : WORD_START;
    for (int i = continued ? CONTINUED.length() : 0; i < piece.length(); i++) {
      long edge = edge(node, piece.charAt(i));
      int place = place(edge);
      if (edges[place] == 0) {
        edges[place] = edge;
        targets[place] = nodes++;
      }
      node = targets[place];
    }
    return node;
  }

  /** Hands the row of each piece of the text to {@code rows}, in order. */
  public void each(CharSequence text, IntConsumer rows) {
    char[] word = new char[LONGEST_WORD];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = fold(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        if (length < LONGEST_WORD) {
          word[length] = c;
        }
        length++;
      } else if (!isInvisible(c)) {
        cut(word, length, rows);
        word[0] = c;
        cut(word, 1, rows);
        length = 0;
      }
    }
    cut(word, length, rows);
  }

  private void cut(char[] word, int length, IntConsumer found) {
    if (length > LONGEST_WORD) {
      return;
    }
    int from = 0;
    while (from < length) {
      int node = from == 0 ? WORD_START : WORD_REST;
      int row = -1;
      int end = from;
      for (int i = from; i < length; i++) {
        node = next(node, word[i]);
        if (node < 0) {
          break;
        }
        if (rows[node] >= 0) {
          row = rows[node];
          end = i + 1;
        }
      }
      if (row < 0) {
        return;
      }
      found.accept(row);
      from = end;
    }
  }

  private int next(int node, char c) {
    long edge = edge(node, c);
    int place = place(edge);
    return edges[place] == edge ? targets[place] : -1;
  }

  private int place(long edge) {
    int mask = edges.length - 1;
    int place = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (edges[place] != 0 && edges[place] != edge) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Never 0, which marks an empty place. */
  private static long edge(int node, char c) {
    return ((node + 1L) << Character.SIZE) | c;
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static char fold(char c) {
    if (c < FOLDED) {
      return FOLD[c];
    }
    return switch (c) {
      case '\u2018', '\u2019' -> '\'';
      case '\u201c', '\u201d' -> '"';
      default -> Character.toLowerCase(c);
    };
  }

  /**
   * Folds character by character, because normalizing a whole text is not linear for piled-up
   * accents.
   */
  private static char[] foldings() {
    char[] folded = new char[FOLDED];
    for (char c = 0; c < FOLDED; c++) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      folded[c] = Character.toLowerCase(plain.charAt(0));
    }
    return folded;
  }
}
