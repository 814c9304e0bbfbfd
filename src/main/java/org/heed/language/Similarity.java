package org.heed.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much sentences of one conversation speak of the same thing: the cosine of their content
 * words, where a word weighs less the more messages of the conversation hold it.
 */
public final class Similarity {

  private final Map<String, Double> weights = new HashMap<>();
  private final double unseen;

  private Similarity(Map<String, Integer> counts, int texts) {
    counts.forEach((word, count) -> weights.put(word, Math.log((texts + 1.0) / count) + 0.2));
    this.unseen = Math.log(texts + 1.0) + 0.2;
  }

  /**
   * Weighs the words of a conversation.
   *
   * @param messages the content words of each message
   */
  public static Similarity within(List<Map<String, Integer>> messages) {
    Map<String, Integer> counts = new HashMap<>();
    for (Map<String, Integer> content : messages) {
      content.keySet().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return new Similarity(counts, messages.size());
  }

  /** The content words of a sentence, stemmed, with their counts. */
  public static Map<String, Integer> contentOf(Sentence sentence, Language language) {
    Map<String, Integer> content = new HashMap<>();
    Words words = sentence.words();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.charAt(0) != '@' && !words.isMark(i) && !language.isFunctionWord(word)) {
        content.merge(language.stem(word), 1, Integer::sum);
      }
    }
    return content;
  }

  /** The weight that both sides share, from 0 (nothing) to 1 (the same words). */
  public double between(Map<String, Integer> one, Map<String, Integer> other) {
    double shared = 0;
    for (String word : one.keySet()) {
      if (other.containsKey(word)) {
        shared += square(word);
      }
    }
    return shared == 0 ? 0 : shared / Math.sqrt(norm(one) * norm(other));
  }

  /** The share of one side's weight that the other side holds, from 0 to 1. */
  public double coverage(Map<String, Integer> one, Map<String, Integer> other) {
    double shared = 0;
    for (String word : one.keySet()) {
      if (other.containsKey(word)) {
        shared += square(word);
      }
    }
    return shared == 0 ? 0 : shared / norm(one);
  }

  private double norm(Map<String, Integer> content) {
    double sum = 0;
    for (String word : content.keySet()) {
      sum += square(word);
    }
    return sum;
  }

  private double square(String word) {
    double weight = weights.getOrDefault(word, unseen);
    return weight * weight;
  }
}
