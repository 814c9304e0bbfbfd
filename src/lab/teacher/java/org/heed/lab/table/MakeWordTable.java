package org.heed.lab.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heed.language.WordPieces;
import org.heed.language.WordTable;

/**
 * Makes the English word table anew and measures it: {@code mvn -q -Ptable} (docs: word-table.md).
 */
public final class MakeWordTable {

  private static final long SEED = 20261122;
  private static final TableFit.Settings FREE = new TableFit.Settings(8, 256, 0.003f, 0, SEED);
  private static final TableFit.Settings HELD = new TableFit.Settings(8, 256, 0.003f, 30, SEED);
  private static final double RARE = 1e-3;
  private static final String NAME = "english";
  private static final Path MEMORY = Path.of(".cache/table/teacher.bin");
  private static final Path PARAPHRASES =
      Path.of("src/test/resources/org/heed/language/paraphrases.tsv");

  private MakeWordTable() {}

  /** Takes the folder with the data, the numbers per piece, and the folder for the table. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    int dimensions = Integer.parseInt(args[1]);
    Path home = Path.of(args[2]);

    List<String> sentences = new TrainingTexts(data, SEED).sentences();
    List<String> pieces = Vocabulary.of(sentences);
    Teacher teacher = new Teacher(MEMORY);
    teacher.prepare(sentences);
    teacher.prepare(pieces.stream().map(Vocabulary::spoken).toList());
    Figures figures = new Figures(teacher, PARAPHRASES, data);
    teacher.remember();

    WordPieces cutter = new WordPieces(pieces);
    int[][] cut = sentences.stream().map(s -> Vocabulary.cut(cutter, s)).toArray(int[][]::new);
    int[] uses = new int[pieces.size()];
    Arrays.stream(cut).flatMapToInt(Arrays::stream).forEach(row -> uses[row]++);
    float[][] said = sentences.stream().map(teacher::vector).toArray(float[][]::new);
    float[][] alone =
        pieces.stream().map(p -> teacher.vector(Vocabulary.spoken(p))).toArray(float[][]::new);
    Axes axes = Axes.of(said, dimensions, SEED);
    float[][] points = axes.project(said);
    Arrays.stream(points).forEach(Matrix::unit);

    Stems stems = new Stems();
    stems.prepare(sentences);
    figures.print("stems", stems);
    figures.print("teacher", teacher);
    float[][] distilled = axes.project(alone);
    figures.print("distilled", shipped(pieces, distilled));
    float[][] weighed = weighed(distilled, uses);
    figures.print("weighed", shipped(pieces, weighed));
    float[][] fitted = new TableFit(weighed, FREE).fit(cut, points);
    figures.print("fitted", shipped(pieces, fitted));
    float[][] led = Bridge.start(alone, fitted, uses);
    float[][] table = new TableFit(led, HELD).fit(cut, points);
    TableFile.write(home, NAME, pieces, table);
    WordTable shipped = read(home, NAME);
    figures.print("shipped", new Tabled(shipped));
    time(shipped, sentences);
  }

  /** A piece that is everywhere says little: its vector starts shorter. */
  private static float[][] weighed(float[][] table, int[] uses) {
    double all = Arrays.stream(uses).sum();
    float[][] weighed = new float[table.length][];
    for (int row = 0; row < table.length; row++) {
      weighed[row] = table[row].clone();
      Matrix.scale(weighed[row], (float) (RARE / (RARE + uses[row] / all)));
    }
    return weighed;
  }

  private static Meaning shipped(List<String> pieces, float[][] table) throws IOException {
    Path folder = Path.of("target/table");
    TableFile.write(folder, "try", pieces, table);
    return new Tabled(read(folder, "try"));
  }

  private static WordTable read(Path folder, String name) throws IOException {
    try (InputStream lines = Files.newInputStream(folder.resolve(name + ".pieces"));
        InputStream vectors = Files.newInputStream(folder.resolve(name + ".vectors"))) {
      return WordTable.read(lines, vectors);
    }
  }

  private static void time(WordTable table, List<String> sentences) {
    List<String> some = sentences.subList(0, Math.min(sentences.size(), 40_000));
    long known = 0;
    for (int round = 0; round < 5; round++) {
      long from = System.nanoTime();
      for (String sentence : some) {
        known += table.vector(sentence).isEmpty() ? 0 : 1;
      }
      System.out.printf(
          Locale.ROOT, "%.4f ms a sentence%n", (System.nanoTime() - from) / 1e6 / some.size());
    }
    System.out.println("sentences with a known word: " + known / 5 + " of " + some.size());
  }
}
