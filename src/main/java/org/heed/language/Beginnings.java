package org.heed.language;

import java.util.ArrayList;
import java.util.List;

/** Strings that a text may begin with, by their first letter. Immutable. */
final class Beginnings {

  private final List<List<String>> byLetter = new ArrayList<>();

  Beginnings(String... beginnings) {
    for (String beginning : beginnings) {
      char first = beginning.charAt(0);
      while (byLetter.size() <= first) {
        byLetter.add(List.of());
      }
      List<String> alike = new ArrayList<>(byLetter.get(first));
      alike.add(beginning);
      byLetter.set(first, List.copyOf(alike));
    }
  }

  /** Whether one of them stands at a place of a text. */
  boolean standAt(String text, int at) {
    char first = text.charAt(at);
    if (first < byLetter.size()) {
      for (String beginning : byLetter.get(first)) {
        if (text.startsWith(beginning, at)) {
          return true;
        }
      }
    }
    return false;
  }
}
