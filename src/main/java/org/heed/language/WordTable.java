package org.heed.language;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Meaning of text from a fixed vector per word piece: a text points where the sum of its pieces
 * points, and two texts are similar when they point the same way. The vectors were fitted in the
 * lab to a sentence model (docs: word-table.md). Immutable; takes time linear in the text and never
 * throws on any text.
 */
public final class WordTable {

  /** First number of a vectors file. */
  public static final int MAGIC = 0x48575431;

  private final WordPieces pieces;
  private final int dimensions;
  private final float[] scales;
  private final byte[] rows;

  private WordTable(List<String> pieces, int dimensions, float[] scales, byte[] rows) {
    this.pieces = new WordPieces(pieces);
    this.dimensions = dimensions;
    this.scales = scales;
    this.rows = rows;
  }

  /** The English table that ships with Heed; read at the first call. */
  public static WordTable english() {
    return English.TABLE;
  }

  /**
   * Reads a table: one word piece a line, and the vectors file (big-endian: {@link #MAGIC}, count
   * of pieces, numbers per piece, a float scale per piece, then the pieces' numbers as bytes).
   *
   * @throws IOException when a stream fails, ends early, or is not such a table
   */
  public static WordTable read(InputStream pieceLines, InputStream vectors) throws IOException {
    List<String> pieces =
        new BufferedReader(new InputStreamReader(pieceLines, StandardCharsets.UTF_8))
            .lines()
            .toList();
    DataInputStream in = new DataInputStream(new BufferedInputStream(vectors));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a word table");
    }
    int count = in.readInt();
    int dimensions = in.readInt();
    if (count != pieces.size() || dimensions < 1) {
      throw new IOException(
          "word table of "
              + count
              + " x "
              + dimensions
              + " numbers for "
              + pieces.size()
              + " pieces");
    }
    float[] scales = new float[count];
    for (int i = 0; i < count; i++) {
      scales[i] = in.readFloat();
    }
    byte[] rows = in.readNBytes(count * dimensions);
    if (rows.length < count * dimensions) {
      throw new EOFException("word table ends after " + rows.length + " numbers");
    }
    return new WordTable(pieces, dimensions, scales, rows);
  }

  /** Where each piece of a text points. */
  List<float[]> pieces(CharSequence text) {
    List<float[]> found = new ArrayList<>(2);
    pieces.each(
        text,
        row -> {
          float[] piece = new float[dimensions];
          add(row, piece);
          found.add(piece);
        });
    return found;
  }

  /** Where words point: as their text does. */
  SentenceVector vector(Words words) {
    List<float[]> all = new ArrayList<>(words.size() * 2);
    for (int i = 0; i < words.size(); i++) {
      List<float[]> ofWord = words.word(i).pieces();
      for (int j = 0; j < ofWord.size(); j++) {
        all.add(ofWord.get(j));
      }
    }
    float[] sum = new float[dimensions];
    int next = 0;
    for (; next + 3 < all.size(); next += 4) {
      addFour(all.get(next), all.get(next + 1), all.get(next + 2), all.get(next + 3), sum);
    }
    for (; next < all.size(); next++) {
      float[] piece = all.get(next);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += piece[i];
      }
    }
    return new SentenceVector(sum);
  }

  /** Four at once, so that the sums are fetched and put back once for them. */
  private static void addFour(float[] one, float[] two, float[] three, float[] four, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = sum[i] + one[i] + two[i] + three[i] + four[i];
    }
  }

  /** Where the text points. */
  public SentenceVector vector(CharSequence text) {
    float[] sum = new float[dimensions];
    pieces.each(text, row -> add(row, sum));
    return new SentenceVector(sum);
  }

  /** How near two texts are in meaning, from -1 to 1; 0 when either holds no known word. */
  public double similarity(CharSequence a, CharSequence b) {
    return vector(a).similarity(vector(b));
  }

  /** Numbers per vector. */
  public int dimensions() {
    return dimensions;
  }

  private void add(int row, float[] sum) {
    float scale = scales[row];
    int from = row * dimensions;
    for (int i = 0; i < dimensions; i++) {
      sum[i] += scale * rows[from + i];
    }
  }

  private static final class English {
    static final WordTable TABLE = load();

    private static WordTable load() {
      try (InputStream pieces = open("table/english.pieces");
          InputStream vectors = open("table/english.vectors")) {
        return read(pieces, vectors);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static InputStream open(String name) throws IOException {
      InputStream in = WordTable.class.getResourceAsStream(name);
      if (in == null) {
        throw new IOException("missing in the jar: " + name);
      }
      return in;
    }
  }
}
