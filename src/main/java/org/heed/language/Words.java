package org.heed.language;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * The words of a sentence, lower-cased and with contractions undone, and where each stands.
 *
 * <p>Links, attachments, mentions and numbers become {@link #LINK}, {@link #FILE}, {@link #USER}
 * and themselves; question and exclamation marks are words of their own.
 */
public final class Words {

  /** Stands for a link. */
  public static final String LINK = "@link";

  /** Stands for an attachment or picture. */
  public static final String FILE = "@file";

  /** Stands for a mentioned account. */
  public static final String USER = "@user";

  /** Stands for code within a line. */
  public static final String CODE = "@code";

  static final String QUOTED = "@quoted";

  private final String[] forms;
  private final int[] starts;
  private final int[] ends;
  private final BitSet quoted;
  private final BitSet clauseStarts;
  private final int endOfWords;

  private Words(Builder builder) {
    this.forms = Arrays.copyOf(builder.forms, builder.size);
    this.starts = Arrays.copyOf(builder.starts, builder.size);
    this.ends = Arrays.copyOf(builder.ends, builder.size);
    this.quoted = builder.quoted;
    this.clauseStarts = builder.clauseStarts;
    int end = forms.length;
    while (end > 0 && isMark(forms[end - 1])) {
      end--;
    }
    this.endOfWords = end;
  }

  /** How many words there are, question and exclamation marks included. */
  public int size() {
    return forms.length;
  }

  /** The word at a place. */
  public String get(int index) {
    return forms[index];
  }

  /** Where the word at a place begins in the message's text. */
  public int start(int index) {
    return starts[index];
  }

  /** Where the word at a place ends in the message's text. */
  public int end(int index) {
    return ends[index];
  }

  /** Whether the word at a place stands within quotation marks. */
  public boolean isQuoted(int index) {
    return quoted.get(index);
  }

  /** Whether a clause begins with the word at a place. */
  public boolean startsClause(int index) {
    return clauseStarts.get(index);
  }

  /** Whether the word at a place is a question or exclamation mark. */
  public boolean isMark(int index) {
    return isMark(forms[index]);
  }

  /** Whether a word stands here outside of quotation marks. */
  public boolean contains(String word) {
    for (int i = 0; i < forms.length; i++) {
      if (forms[i].equals(word) && !quoted.get(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence, not something quoted in it, ends in a question mark. */
  public boolean endsInQuestionMark() {
    for (int i = forms.length - 1; i >= 0 && isMark(forms[i]); i--) {
      if (forms[i].equals("?") && !quoted.get(i)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the words that stand for links, attachments, mentions and code to a set. */
  void addTokensTo(Set<String> tokens) {
    for (String form : forms) {
      if (form.length() > 1 && form.charAt(0) == '@') {
        tokens.add(form);
      }
    }
  }

  /** How many words there are without question and exclamation marks. */
  public int count() {
    int count = 0;
    for (String form : forms) {
      if (!isMark(form)) {
        count++;
      }
    }
    return count;
  }

  /** Index after the last word that is no question or exclamation mark. */
  int endOfWords() {
    return endOfWords;
  }

  String seen(int index) {
    return quoted.get(index) ? QUOTED : forms[index];
  }

  /** Whether a word stands for a link, an attachment, a mention or code. */
  public static boolean isPlaceholder(String word) {
    return word.equals(LINK) || word.equals(FILE) || word.equals(USER) || word.equals(CODE);
  }

  private static boolean isMark(String form) {
    return form.length() == 1 && (form.charAt(0) == '?' || form.charAt(0) == '!');
  }

  @Override
  public String toString() {
    return String.join(" ", forms);
  }

  /** Gathers words. */
  static final class Builder {
    private String[] forms = new String[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private final BitSet quoted = new BitSet();
    private final BitSet clauseStarts = new BitSet();
    private int size;

    /** Whether the last two words are this mark already: more of it says nothing more. */
    boolean endsInTwo(String mark) {
      return size > 1 && forms[size - 1].equals(mark) && forms[size - 2].equals(mark);
    }

    void add(String form, int start, int end, boolean inQuotes, boolean startsClause) {
      if (size == forms.length) {
        forms = Arrays.copyOf(forms, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      forms[size] = form;
      starts[size] = start;
      ends[size] = end;
      quoted.set(size, inQuotes);
      clauseStarts.set(size, startsClause);
      size++;
    }

    Words build() {
      return new Words(this);
    }
  }
}
