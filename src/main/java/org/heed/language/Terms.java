package org.heed.language;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Numbers the content words of one conversation, so that they compare as numbers. */
public final class Terms {

  private static final int NO_CONTENT = -1;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The numbers of the words of each language as they stand, so that each is stemmed once. */
  private final Map<Language, Map<String, Integer>> said = new IdentityHashMap<>();

  /** The content words of a sentence, stemmed. */
  public Content contentOf(Sentence sentence, Language language) {
    Map<String, Integer> ofLanguage = said.computeIfAbsent(language, each -> new HashMap<>());
    Words words = sentence.words();
    int[] terms = new int[words.size()];
    int size = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Integer term = ofLanguage.get(word);
      if (term == null) {
        boolean content =
            word.charAt(0) != '@' && !words.isMark(i) && !language.isFunctionWord(word);
        term = content ? number(language.stem(word)) : NO_CONTENT;
        ofLanguage.put(word, term);
      }
      if (term >= 0) {
        terms[size++] = term;
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
