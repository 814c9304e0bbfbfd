package org.heed.language;

import java.util.ArrayList;
import java.util.List;

/** What words may end in without being other words, by the last letter. */
final class Endings {

  private static final int SHORTEST_STEM = 3;

  private final List<List<String>> byLetter = new ArrayList<>();

  /** Adds an ending, which is tried after those that were added before. */
  void add(String ending) {
    char last = ending.charAt(ending.length() - 1);
    while (byLetter.size() <= last) {
      byLetter.add(new ArrayList<>());
    }
    byLetter.get(last).add(ending);
  }

  /** A word without the first ending that leaves enough of it. */
  String without(String word) {
    char last = word.charAt(word.length() - 1);
    if (last < byLetter.size()) {
      for (String ending : byLetter.get(last)) {
        int length = word.length() - ending.length();
        if (length >= SHORTEST_STEM && word.endsWith(ending)) {
          return word.substring(0, length);
        }
      }
    }
    return word;
  }
}
