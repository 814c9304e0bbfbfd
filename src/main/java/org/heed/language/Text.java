package org.heed.language;

import java.util.List;

/**
 * A message's text as the reader sees it.
 *
 * @param original the wiki markup; all offsets point into it
 * @param language the language that it is taken for
 * @param sentences its sentences in order, of every zone but code
 * @param codeLines how many lines of code, logs and console output it has
 */
public record Text(String original, Language language, List<Sentence> sentences, int codeLines) {

  public Text {
    sentences = List.copyOf(sentences);
  }

  /**
   * Reads a text.
   *
   * @param original wiki markup of any length
   * @param language the language to read it in
   * @param headed whether its first line is a summary
   */
  public static Text of(String original, Language language, boolean headed) {
    Zoner zoner = new Zoner(original, language, headed);
    return new Text(original, language, zoner.sentences(), zoner.codeLines());
  }

  /** The sentences in which its author speaks. */
  public List<Sentence> spoken() {
    return sentences.stream().filter(Sentence::isSpoken).toList();
  }

  /** Whether any of its spoken sentences has this meaning. */
  public boolean means(Meaning meaning) {
    for (Sentence sentence : sentences) {
      if (sentence.isSpoken() && sentence.means(meaning)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a link, attachment or the like stands in it. */
  public boolean holds(String token) {
    for (Sentence sentence : sentences) {
      if (sentence.words().contains(token)) {
        return true;
      }
    }
    return false;
  }

  /** The characters of a sentence without wiki markup, on one line. */
  public String words(Sentence sentence) {
    return Markup.strip(original.substring(sentence.start(), sentence.end()));
  }
}
