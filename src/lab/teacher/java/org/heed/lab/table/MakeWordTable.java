package org.heed.lab.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.heed.language.WordPieces;
import org.heed.language.WordTable;

/**
 * Makes the English word table anew and measures it: {@code mvn -q -Ptable} (docs: word-table.md).
 */
public final class MakeWordTable {

  private static final long SEED = 20261122;
  private static final int TICKET_SENTENCES = 36_000;
  private static final int CHAT_SENTENCES = 5_000;
  private static final int DICTIONARY_PHRASES = 30_000;
  private static final int FRAMED_SENTENCES = 16_000;
  private static final int CLUSTER = 32;
  private static final int EXTRA_WORDS = 4_000;
  private static final double RARE = 1e-3;

  private final Path data;
  private final Path project;
  private final Random random = new Random(SEED);
  private final Teacher teacher;

  private MakeWordTable(Path project, Path data) throws IOException {
    this.project = project;
    this.data = data;
    this.teacher = new Teacher(project.resolve(".cache/table/teacher.bin"));
  }

  /** Takes the folder with the tickets, the exports and the chats. */
  public static void main(String[] args) throws IOException {
    new MakeWordTable(Path.of(""), Path.of(args[0])).run();
  }

  private void run() throws IOException {
    List<String> sentences = sentences();
    List<String> pieces = vocabulary(sentences);
    teacher.prepare(sentences);
    teacher.prepare(pieces.stream().map(MakeWordTable::spoken).toList());
    teacher.remember();

    int dimensions = Integer.getInteger("dimensions", 128);
    WordPieces cutter = new WordPieces(pieces);
    int[][] cut = sentences.stream().map(s -> cut(cutter, s)).toArray(int[][]::new);
    float[][] said = sentences.stream().map(teacher::vector).toArray(float[][]::new);
    float[][] alone =
        pieces.stream().map(p -> teacher.vector(spoken(p)).clone()).toArray(float[][]::new);
    Axes axes = Axes.of(said, dimensions, SEED);
    float[][] plain = weighed(axes.project(alone), cut);
    float[][] points = axes.project(said);
    Arrays.stream(points).forEach(Matrix::unit);

    Figures figures = new Figures();
    figures.print("stems", stems(sentences));
    figures.print("teacher", teacher);
    figures.print(
        "distilled", shipped(pieces, Arrays.stream(axes.project(alone)).toArray(float[][]::new)));
    figures.print("weighed", shipped(pieces, plain));
    int[][] clusters = Clusters.of(said, CLUSTER, new Random(SEED));
    TableFit.Settings settings =
        new TableFit.Settings(
            Integer.getInteger("epochs", 10),
            Integer.getInteger("clusters", 8),
            Float.parseFloat(System.getProperty("rate", "0.004")),
            Float.parseFloat(System.getProperty("point", "1")),
            Float.parseFloat(System.getProperty("gap", "1")),
            Float.parseFloat(System.getProperty("rank", "0.1")),
            Float.parseFloat(System.getProperty("temperature", "0.05")),
            Float.parseFloat(System.getProperty("hold", "0")),
            SEED);
    long from = System.nanoTime();
    float[][] table = new TableFit(plain, settings).fit(clusters, cut, points, said);
    System.out.printf("fit in %d s %s%n", (System.nanoTime() - from) / 1_000_000_000, settings);
    TableFile.write(Path.of(System.getProperty("out", "target/table")), "english", pieces, table);
    figures.print("fitted", shipped(pieces, table));
  }

  private List<String> sentences() throws IOException {
    Set<String> tickets = new LinkedHashSet<>();
    Prose.sentences(Conversations.texts(Conversations.lines(data.resolve("tickets/train.jsonl"))))
        .forEach(tickets::add);
    Prose.sentences(Conversations.exported(data.resolve("jira-export"))).forEach(tickets::add);
    Set<String> chats = new LinkedHashSet<>();
    Prose.sentences(
            Conversations.texts(Conversations.lines(data.resolve("chat/molweni.train.jsonl"))))
        .forEach(chats::add);
    Set<String> phrases = WordNet.phrases();
    System.out.printf(
        "sentences: tickets %d, chats %d, dictionary %d%n",
        tickets.size(), chats.size(), phrases.size());
    Set<String> all = new LinkedHashSet<>();
    all.addAll(some(tickets, TICKET_SENTENCES));
    all.addAll(some(chats, CHAT_SENTENCES));
    all.addAll(some(phrases, DICTIONARY_PHRASES));
    all.addAll(framed());
    return List.copyOf(all);
  }

  private List<String> framed() throws IOException {
    List<String> frames;
    try (InputStream in = MakeWordTable.class.getResourceAsStream("frames.txt")) {
      frames =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
    }
    List<String> nouns = WordNet.usedNouns(1);
    List<String> framed = new ArrayList<>();
    for (int i = 0; i < FRAMED_SENTENCES; i++) {
      String sentence = frames.get(i % frames.size());
      while (sentence.contains("_")) {
        sentence = sentence.replaceFirst("_", nouns.get(random.nextInt(nouns.size())));
      }
      framed.add(sentence);
    }
    return framed;
  }

  private List<String> some(Set<String> all, int most) {
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }

  /**
   * The teacher's pieces that can occur, and the dictionary's words that the texts use most and the
   * teacher cuts up.
   */
  private static List<String> vocabulary(List<String> sentences) throws IOException {
    List<String> pieces =
        new ArrayList<>(
            Teacher.pieces().stream()
                .filter(piece -> !piece.startsWith("["))
                .filter(piece -> spoken(piece).chars().allMatch(MakeWordTable::canOccur))
                .toList());
    WordPieces cutter = new WordPieces(pieces);
    Set<String> words = WordNet.words();
    Map<String, Integer> uses = new HashMap<>();
    for (String sentence : sentences) {
      for (String word : sentence.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+")) {
        if (words.contains(word) && cut(cutter, word).length > 1) {
          uses.merge(word, 1, Integer::sum);
        }
      }
    }
    uses.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(EXTRA_WORDS)
        .map(Map.Entry::getKey)
        .forEach(pieces::add);
    System.out.println(
        "pieces: " + pieces.size() + ", words cut up by the teacher: " + uses.size());
    return pieces;
  }

  private static boolean canOccur(int c) {
    return c < 0x80 || c == '\u20ac' || c == '\u00a3' || c == '\u00df';
  }

  private static String spoken(String piece) {
    return piece.length() > 2 && piece.startsWith("##") ? piece.substring(2) : piece;
  }

  private static int[] cut(WordPieces cutter, String text) {
    IntStream.Builder rows = IntStream.builder();
    cutter.each(text, rows::add);
    return rows.build().toArray();
  }

  /** A piece that is everywhere says little: its vector starts shorter. */
  private static float[][] weighed(float[][] table, int[][] cut) {
    double[] uses = new double[table.length];
    double all = 0;
    for (int[] rows : cut) {
      for (int row : rows) {
        uses[row]++;
        all++;
      }
    }
    for (int row = 0; row < table.length; row++) {
      Matrix.scale(table[row], (float) (RARE / (RARE + uses[row] / all)));
    }
    return table;
  }

  private static Meaning shipped(List<String> pieces, float[][] table) throws IOException {
    Path folder = Files.createTempDirectory("table");
    TableFile.write(folder, "try", pieces, table);
    try (InputStream lines = Files.newInputStream(folder.resolve("try.pieces"));
        InputStream vectors = Files.newInputStream(folder.resolve("try.vectors"))) {
      return new Tabled(WordTable.read(lines, vectors));
    }
  }

  private static Meaning stems(List<String> sentences) {
    Stems stems = new Stems();
    stems.prepare(sentences);
    return stems;
  }

  /** The held-out texts, and what each way to compare makes of them. */
  private final class Figures {
    private final List<Measures.Pair> pairs =
        Measures.pairs(
            Files.readAllLines(
                project.resolve("src/test/resources/org/heed/language/paraphrases.tsv")));
    private final List<String> scenarios =
        Prose.sentences(
                Conversations.texts(Conversations.lines(data.resolve("scenarios/dev.jsonl"))))
            .distinct()
            .toList();
    private final List<Measures.Case> cases = Measures.cases(data.resolve("tickets/train.jsonl"));
    private final List<Measures.Case> strangers = Measures.amongStrangers(cases);

    Figures() throws IOException {
      List<String> texts = new ArrayList<>(scenarios);
      pairs.forEach(pair -> texts.addAll(List.of(pair.one(), pair.other())));
      texts.addAll(Measures.texts(cases));
      teacher.prepare(texts);
      teacher.remember();
      System.out.printf(
          "pairs %d, sentences of other domains %d, answered questions %d%n",
          pairs.size(), scenarios.size(), cases.size());
    }

    void print(String name, Meaning meaning) {
      System.out.printf(
          "%-10s paraphrases %d of %d  agreement %.4f  answer among the ticket's %.3f  among strangers' %.3f%n",
          name,
          Measures.partnersFound(meaning, pairs),
          2 * pairs.size(),
          Measures.agreement(meaning, teacher, scenarios),
          Measures.separation(meaning, cases),
          Measures.separation(meaning, strangers));
    }
  }
}
