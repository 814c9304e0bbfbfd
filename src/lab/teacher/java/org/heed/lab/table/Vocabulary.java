package org.heed.lab.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.heed.language.WordPieces;

/** Which pieces the table has. */
final class Vocabulary {

  /** A word that the teacher cuts up gets a row of its own when the texts have it so many times. */
  private static final int OFTEN = 4;

  private static final String CONTINUED = "##";

  private Vocabulary() {}

  /**
   * The teacher's pieces that the texts use or that are words, and the words that the texts use and
   * the teacher cuts up. No other word of the texts: they hold people's names.
   */
  static List<String> of(List<String> sentences) throws IOException {
    List<String> possible =
        Teacher.pieces().stream()
            .filter(piece -> !piece.startsWith("["))
            .filter(piece -> spoken(piece).chars().allMatch(Vocabulary::canOccur))
            .toList();
    WordPieces cutter = new WordPieces(possible);
    Set<String> words = WordNet.commonWords();
    Set<String> used = new HashSet<>();
    Map<String, Integer> cutUp = new TreeMap<>();
    for (String sentence : sentences) {
      cutter.each(sentence, row -> used.add(possible.get(row)));
      for (String word : sentence.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
        if (words.contains(word) && cut(cutter, word).length > 1) {
          cutUp.merge(word, 1, Integer::sum);
        }
      }
    }
    List<String> pieces = new ArrayList<>();
    possible.stream()
        .filter(
            piece -> spoken(piece).length() == 1 || used.contains(piece) || words.contains(piece))
        .forEach(pieces::add);
    int whole = pieces.size();
    cutUp.entrySet().stream()
        .filter(word -> word.getValue() >= OFTEN)
        .map(Map.Entry::getKey)
        .forEach(pieces::add);
    System.out.printf(
        "pieces: %d of the teacher's %d, %d words that it cuts up%n",
        whole, possible.size(), pieces.size() - whole);
    return List.copyOf(pieces);
  }

  /** The rows of a text's pieces. */
  static int[] cut(WordPieces cutter, String text) {
    IntStream.Builder rows = IntStream.builder();
    cutter.each(text, rows::add);
    return rows.build().toArray();
  }

  /** The piece as the teacher is asked about it. */
  static String spoken(String piece) {
    return piece.length() > CONTINUED.length() && piece.startsWith(CONTINUED)
        ? piece.substring(CONTINUED.length())
        : piece;
  }

  private static boolean canOccur(int c) {
    return c < 0x80 || c == '\u20ac' || c == '\u00a3' || c == '\u00df';
  }
}
