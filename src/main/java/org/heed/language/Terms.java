package org.heed.language;

import java.util.HashMap;
import java.util.Map;

/** Numbers the content words of one conversation, so that they compare as numbers. */
public final class Terms {

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The content words of a sentence, stemmed. */
  public Content contentOf(Sentence sentence, Language language) {
    Words words = sentence.words();
    int[] terms = new int[words.size()];
    int size = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.charAt(0) != '@' && !words.isMark(i) && !language.isFunctionWord(word)) {
        terms[size++] = number(language.stem(word));
      }
    }
    return Content.of(terms, size);
  }

  private int number(String stem) {
    Integer number = numbers.get(stem);
    if (number == null) {
      number = numbers.size();
      numbers.put(stem, number);
    }
    return number;
  }
}
