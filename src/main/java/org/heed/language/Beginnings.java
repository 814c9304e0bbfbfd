package org.heed.language;

import java.util.Arrays;

/** Strings that a text may begin with, by their first letter. Immutable. */
final class Beginnings {

  private static final int LETTERS = 0x80;

  private final String[][] byLetter = new String[LETTERS][0];

  /** Takes strings that begin with an ASCII character. */
  Beginnings(String... beginnings) {
    for (String beginning : beginnings) {
      char first = beginning.charAt(0);
      String[] alike = Arrays.copyOf(byLetter[first], byLetter[first].length + 1);
      alike[alike.length - 1] = beginning;
      byLetter[first] = alike;
    }
  }

  /** Whether one of them stands at a place of a text. */
  boolean standAt(String text, int at) {
    char first = text.charAt(at);
    if (first < LETTERS) {
      for (String beginning : byLetter[first]) {
        if (text.startsWith(beginning, at)) {
          return true;
        }
      }
    }
    return false;
  }
}
