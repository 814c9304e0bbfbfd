package org.heed.language;

/**
 * Cuts a stretch of wiki markup into words; markup is skipped, what it stands for is kept. What
 * lies within the line that was cut last takes over the words of the line.
 */
final class Tokenizer {

  private static final int LONGEST_MARKUP = 400;
  private static final int LONGEST_WORD = 60;

  /** Which of the most usual characters belong to words. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = Character.isLetterOrDigit(c) || c == '@';
    }
  }

  private final String text;
  private final Lexicon lexicon;
  private final Words.Builder line;
  private final Words.Builder part;
  private Words.Builder words;
  private int lineFrom;

  /** Up to where the words of the line do not hang on where it ends. */
  private int lineTo;

  private int at;
  private int end;
  private boolean startsClause;
  private int quoteEnd;

  Tokenizer(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.line = lexicon.line();
    this.part = lexicon.part();
    this.words = part;
  }

  /** The words of a line, of which parts may be asked for after that. */
  Words line(int from, int to) {
    beginLine(from, to);
    while (at < end) {
      step();
    }
    return line.build();
  }

  /**
   * The words with which a line begins; parts of the line may be asked for after that.
   *
   * @param most how many characters may stand before the last of them
   */
  Words beginning(int from, int to, int most) {
    beginLine(from, to);
    while (at < lineTo) {
      step();
    }
    int limit = Math.min(to, from + most);
    return limit <= lineTo ? line.build(0, line.firstFrom(limit)) : words(from, limit);
  }

  private void beginLine(int from, int to) {
    lineFrom = from;
    lineTo = to;
    begin(line, from, to);
  }

  /** The words between two offsets. */
  Words words(int from, int to) {
    if (lineFrom <= from && to <= lineTo) {
      int first = line.firstFrom(from);
      int end = line.firstFrom(to);
      boolean isCut =
          first > 0 && line.end(first - 1) > from || end > first && line.end(end - 1) > to;
      if (!isCut) {
        return line.build(first, end);
      }
    }
    begin(part, from, to);
    while (at < end) {
      step();
    }
    return part.build();
  }

  private void begin(Words.Builder builder, int from, int to) {
    words = builder;
    words.clear();
    at = from;
    end = to;
    startsClause = true;
    quoteEnd = -1;
  }

  private void step() {
    char c = text.charAt(at);
    if (isWordCharacter(c)) {
      word();
      return;
    }
    if (c == '[' && bracket()) {
      return;
    }
    if (c == '{' && macro()) {
      return;
    }
    if (c == '!' && picture()) {
      return;
    }
    if (c == '"' || c == '\u201c' || c == '\u201e') {
      quotation(c);
      return;
    }
    if (c == '?' || c == '!') {
      add(c == '?' ? "?" : "!", at, at + 1);
    } else if (endsClause(c)) {
      startsClause = true;
    }
    at++;
  }

  private boolean endsClause(char c) {
    return c == ','
        || c == ';'
        || c == ':'
        || c == '.'
        || c == '('
        || c == ')'
        || c == '*'
        || c == '\u2013'
        || c == '\u2014'
        || (c == '-' && (at == 0 || !isWordCharacter(text.charAt(at - 1))));
  }

  private boolean bracket() {
    int close = closing(']', at + 1);
    if (close < 0 || at + 1 >= close) {
      return false;
    }
    char kind = text.charAt(at + 1);
    if (kind == '~') {
      add(Words.USER, at, close + 1);
      startsClause = true;
    } else if (kind == '^') {
      add(Words.FILE, at, close + 1);
    } else {
      int bar = closing('|', at + 1);
      if (bar > 0 && bar < close) {
        int outerEnd = end;
        int linkStart = at;
        at++;
        end = bar;
        while (at < end) {
          step();
        }
        end = outerEnd;
        add(Words.LINK, linkStart, close + 1);
      } else if (isUrl(at + 1)) {
        add(Words.LINK, at, close + 1);
      } else {
        return false;
      }
    }
    at = close + 1;
    return true;
  }

  private boolean macro() {
    if (at + 1 < end && text.charAt(at + 1) == '{') {
      int close = closing('}', at + 2);
      if (close < 0 || close + 1 >= end || text.charAt(close + 1) != '}') {
        return false;
      }
      add(Words.CODE, at, close + 2);
      at = close + 2;
      return true;
    }
    int close = closing('}', at + 1);
    if (close < 0 || close - at > 60) {
      return false;
    }
    at = close + 1;
    return true;
  }

  private boolean picture() {
    if (at + 1 >= end || !isWordCharacter(text.charAt(at + 1))) {
      return false;
    }
    int close = closing('!', at + 1);
    if (close < 0) {
      return false;
    }
    int dot = closing('.', at + 1);
    if (dot < 0 || dot > close || text.charAt(close - 1) == ' ') {
      return false;
    }
    add(Words.FILE, at, close + 1);
    at = close + 1;
    return true;
  }

  private void quotation(char open) {
    if (at > quoteEnd) {
      char closer = open == '"' ? '"' : open == '\u201c' ? '\u201d' : '\u201c';
      int close = closing(closer, at + 1);
      if (close > 0) {
        quoteEnd = close;
      }
    }
    startsClause = true;
    at++;
  }

  private int closing(char closer, int from) {
    lineTo = Math.min(lineTo, at);
    int limit = Math.min(end, from + LONGEST_MARKUP);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == closer) {
        return i;
      }
    }
    return -1;
  }

  private void word() {
    int start = at;
    if (isUrl(at)) {
      while (at < end && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '|') {
        at++;
      }
      add(Words.LINK, start, at);
      return;
    }
    int stop = start;
    int hash = 0;
    for (int limit = end; stop < limit; stop++) {
      char c = text.charAt(stop);
      if (!isWordCharacter(c) && !isInnerCharacter(c, stop)) {
        break;
      }
      hash = 31 * hash + c;
    }
    at = stop;
    Spelling spelling = lexicon.spelling(text, start, Math.min(stop, start + LONGEST_WORD), hash);
    for (int i = 0; i < spelling.size(); i++) {
      add(spelling.word(i), start, stop);
    }
    startsClause |= spelling.startsClause();
  }

  /** Joins "5.0.0", "wi-fi" and "don't", but not "end. Next" or "one,two". */
  private boolean isInnerCharacter(char c, int place) {
    if (c == ' ' || place + 1 >= end || !isWordCharacter(text.charAt(place + 1))) {
      return false;
    }
    if (c == '\'' || c == '\u2019' || c == '\u00b4') {
      return true;
    }
    if (c == '.' || c == ',' || c == ':') {
      return Character.isDigit(text.charAt(place - 1)) && Character.isDigit(text.charAt(place + 1));
    }
    return c == '-' || c == '_';
  }

  private boolean isUrl(int from) {
    char first = text.charAt(from);
    return (first == 'h' || first == 'w' || first == 'f') && isSchemeOf(from);
  }

  private boolean isSchemeOf(int from) {
    return text.startsWith("http://", from)
        || text.startsWith("https://", from)
        || text.startsWith("www.", from)
        || text.startsWith("ftp://", from);
  }

  private static boolean isWordCharacter(char c) {
    if (c < PLAIN.length) {
      return PLAIN[c];
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private void add(String form, int start, int stop) {
    add(lexicon.word(form), start, stop);
  }

  private void add(Word word, int start, int stop) {
    boolean mark = word.isMark();
    if (mark && words.endsInTwo(word)) {
      lineTo = Math.min(lineTo, at);
      return;
    }
    words.add(word, start, stop, at <= quoteEnd, startsClause && !mark);
    startsClause = mark;
  }
}
