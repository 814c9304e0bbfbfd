package org.heed.lab.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/** Word overlap at its best: cosine of tf-idf over stems. */
final class Stems implements Meaning {

  private final Map<String, Integer> documents = new HashMap<>();
  private final Map<String, Map<String, Double>> known = new HashMap<>();
  private int count;

  /** Learns from texts how rare each stem is. */
  @Override
  public void prepare(Collection<String> texts) {
    for (String text : texts) {
      count++;
      Set<String> stems = new HashSet<>(stems(text).keySet());
      stems.forEach(stem -> documents.merge(stem, 1, Integer::sum));
    }
  }

  @Override
  public double similarity(String a, String b) {
    Map<String, Double> x = known.computeIfAbsent(a, this::weighed);
    Map<String, Double> y = known.computeIfAbsent(b, this::weighed);
    double dot = 0;
    for (Map.Entry<String, Double> entry : x.entrySet()) {
      dot += entry.getValue() * y.getOrDefault(entry.getKey(), 0.0);
    }
    return dot;
  }

  private Map<String, Double> weighed(String text) {
    Map<String, Double> weights = new HashMap<>();
    stems(text)
        .forEach(
            (stem, n) ->
                weights.put(stem, n * Math.log((count + 1.0) / documents.getOrDefault(stem, 1))));
    double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    weights.replaceAll((stem, weight) -> length == 0 ? 0 : weight / length);
    return weights;
  }

  private static Map<String, Integer> stems(String text) {
    PorterStemmer stemmer = new PorterStemmer();
    Map<String, Integer> stems = new HashMap<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
      if (!word.isEmpty()) {
        stems.merge(stemmer.stem(word), 1, Integer::sum);
      }
    }
    return stems;
  }
}
