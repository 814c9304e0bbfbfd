package org.heed.lab;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.heed.listening.Judgement;
import org.heed.listening.Reader;
import org.heed.listening.Trees;
import org.heed.listening.Weights;

/** Learns the reader's weights, or checks by cross-validation what learning gives. */
final class TrainCommand {

  private static final int FOLDS = 5;

  /** Learns from the labelled files and writes the tables into a folder. */
  void train(List<Path> files, Path folder) throws IOException {
    List<Labelled> all = read(files);
    Judgement judgement = new Trainer().train(all);
    List<Weights> tables =
        List.of(
            judgement.customer(),
            judgement.ask(),
            judgement.agent(),
            judgement.reply(),
            judgement.link());
    for (int i = 0; i < tables.size(); i++) {
      String name = Judgement.TABLES.get(i);
      write(tables.get(i), folder.resolve(name + ".tsv"), name, all);
    }
    writeTrees(judgement.fate(), folder, "fate", all);
    writeTrees(judgement.deed(), folder, "deed", all);
  }

  private static void writeTrees(Trees trees, Path folder, String name, List<Labelled> all)
      throws IOException {
    Files.writeString(
        folder.resolve(name + ".trees"),
        provenance(name, all) + "# Boosted trees (XGBoost). See listening.md.\n" + trees.table());
  }

  /** Reads each labelled conversation with weights learned without its fold. */
  void validate(List<Path> files, Path out) throws IOException {
    List<Labelled> all = read(files);
    Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (int fold = 0; fold < FOLDS; fold++) {
        List<Labelled> learned = new ArrayList<>();
        List<Labelled> held = new ArrayList<>();
        for (Labelled each : all) {
          (each.group() / FOLDS % FOLDS == fold ? held : learned).add(each);
        }
        Reader reader = new Reader(new Trainer().train(learned));
        for (Labelled each : held) {
          gson.toJson(
              ReadingJson.of(
                  reader.read(each.conversation(), ReadCommand.momentOf(each.conversation()))),
              writer);
          writer.newLine();
        }
      }
    }
  }

  /** Reads labelled files; a folder among them is an export that holds the texts of the rest. */
  private static List<Labelled> read(List<Path> files) throws IOException {
    Optional<ExportTexts> texts = Optional.empty();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        texts = Optional.of(ExportTexts.of(file));
      }
    }
    List<Labelled> all = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isDirectory(file)) {
        all.addAll(Labelled.read(file, texts));
      }
    }
    return all;
  }

  private static String provenance(String name, List<Labelled> all) {
    Map<Labelled.Origin, Integer> counts = new EnumMap<>(Labelled.Origin.class);
    all.forEach(each -> counts.merge(each.origin(), 1, Integer::sum));
    return "# "
        + name
        + ": learned by the lab's command train from "
        + all.size()
        + " labelled conversations "
        + counts
        + ":\n# tickets of project AC of tidev/jira-archive (Apache-2.0), and conversations written"
        + " for Heed.\n";
  }

  private static void write(Weights weights, Path file, String name, List<Labelled> all)
      throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(
          provenance(name, all)
              + "# L2-regularised logistic regression (liblinear). See listening.md.\n");
      writer.write("trait\t" + String.join("\t", weights.aspects()) + "\n");
      List<Map.Entry<String, double[]>> rows =
          new ArrayList<>(new TreeMap<>(weights.byTrait()).entrySet());
      rows.sort(Comparator.comparing(Map.Entry::getKey));
      for (Map.Entry<String, double[]> row : rows) {
        StringBuilder line = new StringBuilder(row.getKey());
        for (double weight : row.getValue()) {
          line.append('\t').append(String.format(Locale.ROOT, "%.3f", weight));
        }
        writer.write(line.append('\n').toString());
      }
    }
  }
}
