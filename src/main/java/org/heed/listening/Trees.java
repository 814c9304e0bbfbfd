package org.heed.listening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A judgement by boosted decision trees: for each aspect the leaves that the traits lead to are
 * summed and squeezed to a probability. The lab grows them; they ship as a readable table. A trait
 * that was not observed counts as 0.
 */
public final class Trees implements TraitNames {

  /**
   * A node of a tree.
   *
   * @param trait the trait that it asks for, or empty for a leaf
   * @param limit below which value of the trait the walk goes on at {@code below}; a leaf's worth
   * @param below index of the next node in its tree
   * @param above index of the next node if the trait is not below the limit
   */
  public record Node(String trait, double limit, int below, int above) {}

  private final List<String> aspects;
  private final List<Double> thresholds;
  private final List<List<List<Node>>> trees;
  private final Map<String, Integer> places = new HashMap<>();
  private final Grove grove;

  /**
   * Takes grown trees.
   *
   * @param aspects the names of what is judged
   * @param thresholds for each aspect the probability from which it is taken to hold
   * @param trees for each aspect its trees, each with its root first
   */
  public Trees(List<String> aspects, List<Double> thresholds, List<List<List<Node>>> trees) {
    this.aspects = List.copyOf(aspects);
    this.thresholds = List.copyOf(thresholds);
    this.trees = trees.stream().map(List::copyOf).toList();
    this.grove = new Grove(this.trees, this::place);
  }

  /**
   * Reads a table: lines {@code aspect NAME THRESHOLD}, {@code tree}, {@code node LIMIT BELOW ABOVE
   * TRAIT} and {@code leaf WORTH}; lines that begin with # tell its provenance.
   */
  static Trees load(String resource) {
    try (InputStream in = Trees.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }

  private static Trees read(String table) {
    List<String> aspects = new ArrayList<>();
    List<Double> thresholds = new ArrayList<>();
    List<List<List<Node>>> trees = new ArrayList<>();
    for (String line : table.lines().toList()) {
      String[] cells = line.split("\t");
      switch (cells[0]) {
        case "aspect" -> {
          aspects.add(cells[1]);
          thresholds.add(Double.valueOf(cells[2]));
          trees.add(new ArrayList<>());
        }
        case "tree" -> last(trees).add(new ArrayList<>());
        case "node" ->
            last(last(trees))
                .add(
                    new Node(
                        cells[4],
                        Double.parseDouble(cells[1]),
                        Integer.parseInt(cells[2]),
                        Integer.parseInt(cells[3])));
        case "leaf" -> last(last(trees)).add(new Node("", Double.parseDouble(cells[1]), 0, 0));
        default -> {
          if (!line.isBlank() && !line.startsWith("#")) {
            throw new IllegalStateException("no line of a table of trees: " + line);
          }
        }
      }
    }
    return new Trees(aspects, thresholds, trees);
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** The table that {@link #load} reads, without its provenance. */
  public String table() {
    StringBuilder table = new StringBuilder();
    for (int aspect = 0; aspect < aspects.size(); aspect++) {
      table.append("aspect\t").append(aspects.get(aspect)).append('\t');
      table.append(thresholds.get(aspect)).append('\n');
      for (List<Node> tree : trees.get(aspect)) {
        table.append("tree\n");
        for (Node node : tree) {
          if (node.trait().isEmpty()) {
            table.append("leaf\t").append(node.limit()).append('\n');
          } else {
            table.append("node\t").append(node.limit()).append('\t').append(node.below());
            table.append('\t').append(node.above()).append('\t').append(node.trait()).append('\n');
          }
        }
      }
    }
    return table.toString();
  }

  /** The names of what is judged. */
  public List<String> aspects() {
    return aspects;
  }

  /** The probability from which an aspect is taken to hold. */
  public double threshold(int aspect) {
    return thresholds.get(aspect);
  }

  /** The same trees with other thresholds. */
  public Trees withThresholds(List<Double> anew) {
    return new Trees(aspects, anew, trees);
  }

  /** The probability of each aspect, in their order. */
  public double[] judge(Traits observed) {
    return judge(notes -> observed.forEach((name, value) -> notes.add(number(name), value)));
  }

  /** The probability of each aspect, in their order, of what is written into the notes. */
  double[] judge(Consumer<Notes> observation) {
    Values values = new Values(places.size());
    observation.accept(values);
    double[] judged = grove.worth(values.values());
    for (int aspect = 0; aspect < judged.length; aspect++) {
      judged[aspect] = 1 / (1 + Math.exp(-judged[aspect]));
    }
    return judged;
  }

  @Override
  public int number(String trait) {
    return places.getOrDefault(trait, NOBODY);
  }

  private int place(String trait) {
    return places.computeIfAbsent(trait, ignored -> places.size());
  }
}
