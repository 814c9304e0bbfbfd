package org.heed.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A message's text as the reader sees it: its sentences, and what they come to together. */
public final class Text {

  private final String original;
  private final Language language;
  private final List<Sentence> sentences;
  private final List<Sentence> spoken;
  private final int codeLines;
  private final Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
  private final Set<String> tokens = new HashSet<>();
  private final int asking;

  private Text(String original, Language language, List<Sentence> sentences, int codeLines) {
    this.original = original;
    this.language = language;
    this.sentences = List.copyOf(sentences);
    List<Sentence> said = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      if (sentence.isSpoken()) {
        said.add(sentence);
      }
    }
    this.spoken = List.copyOf(said);
    this.codeLines = codeLines;
    int questionMarks = 0;
    for (Sentence sentence : spoken) {
      sentence.addMeaningsTo(meanings);
      questionMarks += sentence.words().endsInQuestionMark() ? 1 : 0;
    }
    this.asking = questionMarks;
    for (Sentence sentence : this.sentences) {
      sentence.words().addTokensTo(tokens);
    }
  }

  /**
   * Reads a text.
   *
   * @param original wiki markup of any length
   * @param language the language to read it in
   * @param headed whether its first line is a summary
   */
  public static Text of(String original, Language language, boolean headed) {
    return of(original, new Lexicon(language, new Terms()), headed);
  }

  /**
   * Reads a text of a conversation.
   *
   * @param original wiki markup of any length
   * @param lexicon the words of the conversation in the language to read it in
   * @param headed whether its first line is a summary
   */
  public static Text of(String original, Lexicon lexicon, boolean headed) {
    Zoner zoner = new Zoner(original, lexicon, headed);
    return new Text(original, lexicon.language(), zoner.sentences(), zoner.codeLines());
  }

  /** The wiki markup; all offsets point into it. */
  public String original() {
    return original;
  }

  /** The language that it is taken for. */
  public Language language() {
    return language;
  }

  /** Its sentences in order, of every zone but code. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The sentences in which its author speaks. */
  public List<Sentence> spoken() {
    return spoken;
  }

  /** How many lines of code, logs and console output it has. */
  public int codeLines() {
    return codeLines;
  }

  /** How many of its spoken sentences end in a question mark. */
  public int asking() {
    return asking;
  }

  /** Whether any of its spoken sentences has this meaning. */
  public boolean means(Meaning meaning) {
    return meanings.contains(meaning);
  }

  /** Whether a link, attachment, mention or inline code stands in it. */
  public boolean holds(String token) {
    return tokens.contains(token);
  }

  /** The characters of a sentence without wiki markup, on one line. */
  public String words(Sentence sentence) {
    return Markup.strip(original.substring(sentence.start(), sentence.end()));
  }
}
