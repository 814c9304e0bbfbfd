package org.heed.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Words that are known before anything is read, whatever their language, by number. Immutable. */
public final class Vocabulary {

  /** In place of a number: not in the vocabulary. */
  public static final int UNKNOWN = -1;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** Numbers words. */
  public Vocabulary(Collection<String> words) {
    words.forEach(word -> numbers.putIfAbsent(word, numbers.size()));
  }

  /** How many words it has; their numbers are below that. */
  public int size() {
    return numbers.size();
  }

  /** The number of a word, or {@link #UNKNOWN}. */
  public int number(String word) {
    return numbers.getOrDefault(word, UNKNOWN);
  }

  /** Hands over every word. */
  void forEach(Consumer<String> each) {
    numbers.keySet().forEach(each);
  }
}
