package org.heed.language;

import java.util.Arrays;
import java.util.Set;
import java.util.StringJoiner;

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

  private static final int IN_QUOTES = 1;
  private static final int STARTS_CLAUSE = 2;

  private final Word[] words;
  private final int[] starts;
  private final int[] ends;

  /** For each word the sum of {@link #IN_QUOTES} and {@link #STARTS_CLAUSE}, as they hold. */
  private final byte[] places;

  private final int endOfWords;
  private final int count;
  private final boolean hasTokens;
  private final boolean endsInQuestionMark;
  private SentenceVector vector;

  private Words(Builder builder, int from, int to) {
    this.words = Arrays.copyOfRange(builder.words, from, to);
    this.starts = Arrays.copyOfRange(builder.starts, from, to);
    this.ends = Arrays.copyOfRange(builder.ends, from, to);
    this.places = Arrays.copyOfRange(builder.places, from, to);
    if (to > from && !words[0].isMark()) {
      places[0] |= STARTS_CLAUSE;
    }
    int end = words.length;
    boolean asks = false;
    while (end > 0 && words[end - 1].isMark()) {
      end--;
      asks |= words[end].form().equals("?") && !isQuoted(end);
    }
    this.endOfWords = end;
    this.endsInQuestionMark = asks;
    int marks = 0;
    boolean tokens = false;
    for (Word word : words) {
      marks += word.isMark() ? 1 : 0;
      tokens |= word.isToken();
    }
    this.count = words.length - marks;
    this.hasTokens = tokens;
  }

  /** How many words there are, question and exclamation marks included. */
  public int size() {
    return words.length;
  }

  /** The word at a place. */
  public Word word(int index) {
    return words[index];
  }

  /** The word at a place, in lower case. */
  public String get(int index) {
    return words[index].form();
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
    return (places[index] & IN_QUOTES) != 0;
  }

  /** Whether a clause begins with the word at a place. */
  public boolean startsClause(int index) {
    return (places[index] & STARTS_CLAUSE) != 0;
  }

  /** Whether a word stands for a link, an attachment, a mention or code. */
  public static boolean isPlaceholder(String word) {
    return word.equals(LINK) || word.equals(FILE) || word.equals(USER) || word.equals(CODE);
  }

  /** Whether the word at a place is a question or exclamation mark. */
  public boolean isMark(int index) {
    return words[index].isMark();
  }

  /** Whether a word stands here outside of quotation marks. */
  public boolean contains(String word) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].form().equals(word) && !isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a question or exclamation mark stands here outside of quotation marks. */
  public boolean containsMark(char mark) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].isMark() && words[i].form().charAt(0) == mark && !isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence, not something quoted in it, ends in a question mark. */
  public boolean endsInQuestionMark() {
    return endsInQuestionMark;
  }

  /** Adds the words that stand for links, attachments, mentions and code to a set. */
  void addTokensTo(Set<String> tokens) {
    if (!hasTokens) {
      return;
    }
    for (Word word : words) {
      if (word.isToken()) {
        tokens.add(word.form());
      }
    }
  }

  /** How many words there are without question and exclamation marks. */
  public int count() {
    return count;
  }

  /** Index after the last word that is no question or exclamation mark. */
  int endOfWords() {
    return endOfWords;
  }

  /** Where they point together; looked up once. For the one thread that reads the conversation. */
  public SentenceVector vector() {
    if (vector == null) {
      vector = WordTable.english().vector(this);
    }
    return vector;
  }

  @Override
  public String toString() {
    StringJoiner joined = new StringJoiner(" ");
    for (Word word : words) {
      joined.add(word.form());
    }
    return joined.toString();
  }

  /** Gathers the words of one sentence after another. */
  static final class Builder {
    private Word[] words = new Word[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] places = new byte[64];
    private int size;

    /** Begins anew. */
    void clear() {
      size = 0;
    }

    int end(int index) {
      return ends[index];
    }

    /** The index of the first word that begins at an offset or after it. */
    int firstFrom(int offset) {
      int low = 0;
      int high = size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (starts[middle] < offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** Whether the last two words are this mark already: more of it says nothing more. */
    boolean endsInTwo(Word mark) {
      return size > 1 && words[size - 1] == mark && words[size - 2] == mark;
    }

    void add(Word word, int start, int end, boolean inQuotes, boolean startsClause) {
      if (size == words.length) {
        words = Arrays.copyOf(words, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        places = Arrays.copyOf(places, size * 2);
      }
      words[size] = word;
      starts[size] = start;
      ends[size] = end;
      places[size] = (byte) ((inQuotes ? IN_QUOTES : 0) + (startsClause ? STARTS_CLAUSE : 0));
      size++;
    }

    Words build() {
      return build(0, size);
    }

    /** The words from one index to before another, as a sentence of their own. */
    Words build(int from, int to) {
      return new Words(this, from, to);
    }
  }
}
