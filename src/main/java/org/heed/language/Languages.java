package org.heed.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The languages that Heed can read. */
public final class Languages {

  private static final int SAMPLE = 600;

  private final List<Language> known;

  private Languages(List<Language> known) {
    this.known = List.copyOf(known);
  }

  /** Reads every language that the resource {@code org/heed/language/languages.txt} names. */
  public static Languages load() {
    return load(new Vocabulary(Set.of()));
  }

  /**
   * Reads every language.
   *
   * @param vocabulary the words that are to be found by their numbers
   */
  public static Languages load(Vocabulary vocabulary) {
    List<Language> known = new ArrayList<>();
    new RuleFile("/org/heed/language/languages.txt")
        .read(
            (keyword, code) -> {
              if (!keyword.equals("language")) {
                throw new IllegalArgumentException("unknown keyword " + keyword);
              }
              known.add(Language.load(code, vocabulary));
            });
    return new Languages(known);
  }

  /** All of them, the preferred one first. */
  public List<Language> all() {
    return known;
  }

  /** The language of a text: the one whose grammar words it uses most. */
  public Language of(String text) {
    Language best = known.get(0);
    if (known.size() == 1) {
      return best;
    }
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    int most = -1;
    for (Language language : known) {
      int count = grammarWords(sample, language);
      if (count > most) {
        most = count;
        best = language;
      }
    }
    return best;
  }

  private static int grammarWords(String sample, Language language) {
    Words words =
        new Tokenizer(sample, new Lexicon(language, new Terms())).words(0, sample.length());
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (language.isFunctionWord(words.get(i))) {
        count++;
      }
    }
    return count;
  }
}
