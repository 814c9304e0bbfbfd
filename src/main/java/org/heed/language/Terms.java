package org.heed.language;

import java.util.HashMap;
import java.util.Map;

/** Numbers the stems of the content words of one conversation, so that they compare as numbers. */
public final class Terms {

  private final Map<String, Integer> numbers = new HashMap<>(256);

  int number(String stem) {
    Integer number = numbers.get(stem);
    if (number == null) {
      number = numbers.size();
      numbers.put(stem, number);
    }
    return number;
  }
}
