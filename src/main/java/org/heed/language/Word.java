package org.heed.language;

import java.util.List;

/**
 * A word of a conversation with all that later steps need of it, so that it is looked up once,
 * wherever it stands. Belongs to the {@link Lexicon} of its conversation.
 */
public final class Word {

  /** In place of the number of a term: carries no content. */
  static final int NO_TERM = -1;

  private final Entry entry;
  private final String form;
  private final int number;
  private final SeenWord seen;
  private final int term;
  private final boolean mark;
  private final boolean token;
  private List<float[]> pieces;

  /**
   * Takes what is known of the word.
   *
   * @param term the number of its stem among those of the conversation, or {@link #NO_TERM}
   */
  Word(Entry entry, int term) {
    this.entry = entry;
    this.form = entry.form();
    this.number = entry.number();
    this.seen = entry.seen();
    this.term = term;
    this.pieces = entry.pieces();
    this.mark = entry.form().equals("?") || entry.form().equals("!");
    this.token = entry.form().length() > 1 && entry.form().charAt(0) == '@';
  }

  /** What its language knows of it. */
  Entry entry() {
    return entry;
  }

  /** The word in lower case. */
  public String form() {
    return form;
  }

  /** Its number in the vocabulary of its language, or {@link Vocabulary#UNKNOWN}. */
  public int number() {
    return number;
  }

  /** Whether it is a question or exclamation mark. */
  public boolean isMark() {
    return mark;
  }

  /** Whether it stands for a link, an attachment, a mention or code. */
  boolean isToken() {
    return token;
  }

  /** What the phrase rules see in it. */
  SeenWord seen() {
    return seen;
  }

  /** The number of its stem among those of the conversation, or {@link #NO_TERM}. */
  int term() {
    return term;
  }

  /** Where each of its pieces points. */
  List<float[]> pieces() {
    if (pieces == null) {
      pieces = WordTable.english().pieces(form());
    }
    return pieces;
  }

  @Override
  public String toString() {
    return form();
  }
}
