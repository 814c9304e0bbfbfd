package org.heed.listening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.language.Vocabulary;

/**
 * A linear judgement of several aspects at once: for each aspect the traits' weights are summed and
 * squeezed to a probability. The lab learns them; they ship as a readable table.
 */
public final class Weights implements TraitNames {

  /** The trait that everything has. */
  public static final String ALWAYS = "always";

  /** The row that holds, for each aspect, the probability from which it is taken to hold. */
  public static final String THRESHOLD = "threshold";

  private static final Set<String> WORD_KINDS = Set.of("w:", "q w:", "clause:");

  private final List<String> aspects;
  private final Map<String, double[]> byTrait;

  /** The names are interned: one that stands in the code is found without a look at its letters. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final Map<String, WordTraits> wordTraits;

  private final double[] thresholds;

  /**
   * One row of weights after the other, by the numbers of their traits; filled up with zeros.
   * Traits that are alike in name are observed together, so they stand together.
   */
  private final double[] rows;

  /**
   * Takes learned weights.
   *
   * @param aspects the names of what is judged
   * @param byTrait for each trait one weight per aspect
   */
  public Weights(List<String> aspects, Map<String, double[]> byTrait) {
    this(aspects, byTrait, new Vocabulary(Set.of()));
  }

  private Weights(List<String> aspects, Map<String, double[]> byTrait, Vocabulary vocabulary) {
    this.aspects = List.copyOf(aspects);
    this.byTrait = Map.copyOf(byTrait);
    this.thresholds = byTrait.get(THRESHOLD);
    int stride = Sums.stride(aspects.size());
    this.rows = new double[byTrait.size() * stride];
    new TreeMap<>(byTrait)
        .forEach(
            (trait, weights) -> {
              int number = numbers.size();
              numbers.put(trait.intern(), number);
              System.arraycopy(weights, 0, rows, number * stride, weights.length);
            });
    this.wordTraits =
        WORD_KINDS.stream()
            .collect(
                Collectors.toMap(
                    kind -> kind, kind -> new KnownWordTraits(kind, numbers, vocabulary)));
  }

  /** The same weights for words that a vocabulary numbers: those that it does not know weigh 0. */
  Weights over(Vocabulary vocabulary) {
    return new Weights(aspects, byTrait, vocabulary);
  }

  /** The words that have a weight, alone or in a pair. */
  Stream<String> words() {
    return byTrait.keySet().stream()
        .flatMap(
            trait ->
                WORD_KINDS.stream()
                    .filter(trait::startsWith)
                    .flatMap(kind -> Stream.of(trait.substring(kind.length()).split(" "))))
        .filter(word -> !word.isEmpty());
  }

  /**
   * Reads a table: a line of aspects, then a line for each trait, separated by tabs; lines that
   * begin with # tell its provenance.
   */
  static Weights load(String resource) {
    try (InputStream in = Weights.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      List<String> aspects = null;
      Map<String, double[]> byTrait = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t");
        if (aspects == null) {
          aspects = List.of(cells).subList(1, cells.length);
        } else {
          double[] weights = new double[aspects.size()];
          for (int i = 0; i < weights.length; i++) {
            weights[i] = Double.parseDouble(cells[i + 1]);
          }
          byTrait.put(cells[0], weights);
        }
      }
      return new Weights(aspects, byTrait);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }

  /** The names of what is judged. */
  public List<String> aspects() {
    return aspects;
  }

  /** The probability from which an aspect is taken to hold. */
  public double threshold(int aspect) {
    return thresholds == null ? 0.5 : thresholds[aspect];
  }

  /** The weights of each trait, one per aspect. */
  public Map<String, double[]> byTrait() {
    return byTrait;
  }

  /** The probability of each aspect, in their order. */
  public double[] judge(Traits traits) {
    return sums().judge(traits);
  }

  /** What judges one thing after another by these weights. */
  Sums sums() {
    return new Sums(this, rows, aspects.size());
  }

  /** One row of weights after the other, by number; a copy. */
  double[] rows() {
    return rows.clone();
  }

  @Override
  public int number(String trait) {
    Integer number = numbers.get(trait);
    return number == null ? NOBODY : number;
  }

  @Override
  public WordTraits words(String kind) {
    return wordTraits.get(kind);
  }
}
