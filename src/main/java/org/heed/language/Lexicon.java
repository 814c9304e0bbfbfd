package org.heed.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of one conversation in one language. Each is looked up in the language when it first
 * comes up; after that a glance at its spelling finds it. For one thread.
 */
public final class Lexicon {

  /** So many spellings are found at a glance, if no two of them want one place. */
  private static final int GLANCES = 1024;

  private final Language language;
  private final Terms terms;
  private final Map<String, Word> words = new HashMap<>(256);
  private final Spelling[] glances = new Spelling[GLANCES];
  private final Words.Builder line = new Words.Builder();
  private final Words.Builder part = new Words.Builder();

  /**
   * Begins without words.
   *
   * @param terms the terms of the conversation, which its languages share
   */
  public Lexicon(Language language, Terms terms) {
    this.language = language;
    this.terms = terms;
  }

  /** The language of the words. */
  public Language language() {
    return language;
  }

  /** What gathers the words of lines, one text after the other. */
  Words.Builder line() {
    return line;
  }

  /** What gathers the words of parts of lines. */
  Words.Builder part() {
    return part;
  }

  /**
   * What is written at a place of a text.
   *
   * @param hash a hash of the letters, by which they may be found at a glance
   */
  Spelling spelling(String text, int from, int to, int hash) {
    int glance = (hash ^ hash >>> 10 ^ hash >>> 20) & GLANCES - 1;
    Spelling spelling = glances[glance];
    if (spelling == null || !spelling.isAt(text, from, to)) {
      spelling = spelling(text.substring(from, to));
      glances[glance] = spelling;
    }
    return spelling;
  }

  private Spelling spelling(String letters) {
    String form = letters.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u00b4', '\'');
    Word word = word(form);
    List<String> stands = word.entry().stands();
    Word[] said =
        stands.isEmpty() ? new Word[] {word} : stands.stream().map(this::word).toArray(Word[]::new);
    return new Spelling(letters, said, word.entry().startsClause());
  }

  /** The word of a form in lower case. */
  Word word(String form) {
    Word word = words.get(form);
    if (word == null) {
      Entry entry = language.entry(form);
      int term = entry.stem() == null ? Word.NO_TERM : terms.number(entry.stem());
      word = new Word(entry, term);
      words.put(form, word);
    }
    return word;
  }
}
