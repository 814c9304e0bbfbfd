package org.heed.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the author's words from code, logs, quotes and signatures, and cuts them into sentences.
 *
 * <p>One pass over the blocks that markup fences, one over the lines between them; both linear.
 */
final class Zoner {

  private static final int LONGEST_SENTENCE = 1200;
  private static final int LONGEST_SIGNATURE = 12;

  /** How many characters of a line are searched for what frames a message. */
  private static final int LONGEST_FRAME = 90;

  /** What tells lines that frame a message from those that say something. */
  static final Set<Meaning> FRAMES =
      Collections.unmodifiableSet(
          EnumSet.of(
              Meaning.QUOTED_MAIL,
              Meaning.BOILERPLATE,
              Meaning.FORM_HEADING,
              Meaning.GREETING,
              Meaning.SIGN_OFF));

  /** What tells a line below "thank you" that goes on with the matter from a name. */
  private static final Set<Meaning> GOES_ON =
      Collections.unmodifiableSet(
          EnumSet.of(
              Meaning.RESOLVED,
              Meaning.UNSOLVED,
              Meaning.CHASES,
              Meaning.WITHDRAWS,
              Meaning.ASKS,
              Meaning.REQUESTS));

  private final String text;
  private final Language language;
  private final Tokenizer tokenizer;
  private final List<Sentence> sentences = new ArrayList<>();

  private int codeLines;
  private int paragraph;
  private boolean inRestOfMail;
  private boolean inSignature;
  private int linesSinceSignOff = -1;
  private boolean expectsSummary;
  private boolean afterCode;
  private int linesSinceCode = 99;
  private int quoteEnd = -1;

  Zoner(String text, Lexicon lexicon, boolean headed) {
    this.text = text;
    this.language = lexicon.language();
    this.tokenizer = new Tokenizer(text, lexicon);
    this.expectsSummary = headed;
    blocks();
  }

  List<Sentence> sentences() {
    return sentences;
  }

  int codeLines() {
    return codeLines;
  }

  private void blocks() {
    int from = 0;
    int at = text.indexOf('{');
    boolean[] neverCloses = new boolean[3];
    while (at >= 0) {
      int kind = fence(at);
      int open = kind < 0 ? -1 : text.indexOf('}', at);
      if (open > 0 && open - at <= 200 && !neverCloses[kind]) {
        String closer = "{" + FENCES[kind] + "}";
        int close = text.indexOf(closer, open + 1);
        if (close < 0) {
          neverCloses[kind] = true;
        } else {
          lines(from, at);
          fenced(kind, open + 1, close);
          from = close + closer.length();
          at = text.indexOf('{', from);
          continue;
        }
      }
      at = text.indexOf('{', at + 1);
    }
    lines(from, text.length());
  }

  private static final String[] FENCES = {"code", "noformat", "quote"};
  private static final int QUOTE = 2;

  private int fence(int at) {
    for (int kind = 0; kind < FENCES.length; kind++) {
      int after = at + 1 + FENCES[kind].length();
      if (text.startsWith(FENCES[kind], at + 1)
          && after < text.length()
          && (text.charAt(after) == '}' || text.charAt(after) == ':')) {
        return kind;
      }
    }
    return -1;
  }

  private void fenced(int kind, int from, int to) {
    paragraph++;
    if (kind == QUOTE) {
      for (int start = from; start < to; ) {
        int stop = endOfLine(start, to);
        cut(start, stop, Zone.QUOTE);
        start = stop + 1;
      }
    } else {
      for (int start = from; start < to; start = endOfLine(start, to) + 1) {
        codeLines++;
      }
      afterCode = true;
    }
    paragraph++;
  }

  private void lines(int from, int to) {
    for (int start = from; start < to; ) {
      int stop = endOfLine(start, to);
      line(start, stop);
      start = stop + 1;
    }
  }

  private int endOfLine(int from, int limit) {
    int newline = text.indexOf('\n', from);
    return newline < 0 || newline > limit ? limit : newline;
  }

  private void line(int from, int to) {
    int start = from;
    int stop = to;
    while (start < stop && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    if (start == stop) {
      paragraph++;
      afterCode = false;
      return;
    }
    if (expectsSummary) {
      expectsSummary = false;
      cut(start, stop, Zone.HEADING);
      return;
    }
    if (linesSinceSignOff >= 0) {
      linesSinceSignOff++;
    }
    cutLine(start, stop);
  }

  private void cutLine(int start, int stop) {
    if (inRestOfMail) {
      cut(start, stop, Zone.QUOTE);
    } else if (inSignature) {
      cut(start, stop, Zone.SIGNATURE);
    } else if (text.charAt(start) == '>' || text.startsWith("bq. ", start)) {
      cut(start, stop, Zone.QUOTE);
    } else if (isSignatureMark(start, stop)) {
      inSignature = true;
    } else if (isRule(start, stop)) {
      paragraph++;
    } else if (isWikiHeading(start, stop)) {
      paragraph++;
      cut(start, stop, Zone.HEADING);
    } else if (text.charAt(start) == '|') {
      cut(start, stop, Zone.TABLE);
    } else if (CodeLines.isCode(text, start, stop, afterCode) || isBetweenCode(start, stop)) {
      codeLines++;
      linesSinceCode = 0;
      afterCode = true;
    } else {
      linesSinceCode++;
      afterCode = false;
      speech(start, stop);
    }
  }

  /** A line that could be prose, but stands within output: code just before and just after. */
  private boolean isBetweenCode(int start, int stop) {
    if (linesSinceCode > 1 || stop - start > 160) {
      return false;
    }
    int at = stop;
    for (int lines = 0; lines < 2 && at < text.length(); ) {
      int from = Math.min(at + 1, text.length());
      int to = endOfLine(from, text.length());
      int first = from;
      while (first < to && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      if (first < to) {
        if (to - first < 600 && CodeLines.isCode(text, first, trimmedEnd(first, to), true)) {
          return true;
        }
        lines++;
      }
      at = to;
      if (to - from > 600) {
        return false;
      }
    }
    return false;
  }

  private int trimmedEnd(int from, int to) {
    int stop = to;
    while (stop > from && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    return stop;
  }

  private void speech(int start, int stop) {
    if (stop - start <= LONGEST_FRAME) {
      briefSpeech(start, stop);
    } else {
      cut(start, stop, startsBoilerplate(start, stop) ? Zone.SIGNATURE : Zone.PROSE);
    }
  }

  /**
   * A line that is one sentence is searched for phrases once, for its zone and for what it says.
   */
  private void briefSpeech(int start, int stop) {
    Words words = tokenizer.line(start, stop);
    boolean listed = isListed(start, stop);
    boolean isOneSentence = endOfFirstSentence(start, stop, listed) == stop;
    List<Hit> hits = (isOneSentence ? language.phrases() : language.frames()).find(words);
    Zone zone = zoneOf(words, hits, isOneSentence, stop);
    if (isOneSentence) {
      sentence(start, stop, zone, listed, words, hits);
    } else {
      cut(start, stop, zone);
    }
  }

  /** Lines that words, not markup, tell apart: greetings, sign-offs, headings of forms. */
  private Zone zoneOf(Words words, List<Hit> hits, boolean hasAllHits, int stop) {
    if (has(hits, Meaning.QUOTED_MAIL)) {
      inRestOfMail = !nextLineIsQuoted(stop);
      return Zone.QUOTE;
    }
    if (has(hits, Meaning.BOILERPLATE)) {
      return Zone.SIGNATURE;
    }
    if (has(hits, Meaning.FORM_HEADING) && words.count() <= 8) {
      paragraph++;
      return Zone.HEADING;
    }
    if (isAll(words, hits, Meaning.GREETING, 5)) {
      return Zone.GREETING;
    }
    if (isAll(words, hits, Meaning.SIGN_OFF, 3) && isLast(stop, 6)) {
      linesSinceSignOff = 0;
      return Zone.SIGN_OFF;
    }
    boolean belowSignOff = linesSinceSignOff > 0 && linesSinceSignOff <= 6 && isNameLike(words);
    if (belowSignOff && !says(hasAllHits ? hits : language.phrases().find(words))) {
      return Zone.SIGNATURE;
    }
    return Zone.PROSE;
  }

  private boolean startsBoilerplate(int start, int stop) {
    Words words = tokenizer.beginning(start, stop, LONGEST_FRAME);
    return !language.boilerplate().find(words).isEmpty();
  }

  private static boolean has(List<Hit> hits, Meaning meaning) {
    for (Hit hit : hits) {
      if (hit.rule().meaning() == meaning) {
        return true;
      }
    }
    return false;
  }

  /** Whether such a phrase begins the line and few words follow it. */
  private static boolean isAll(Words words, List<Hit> hits, Meaning meaning, int more) {
    for (Hit hit : hits) {
      if (hit.rule().meaning() == meaning && hit.from() == 0 && words.count() - hit.to() <= more) {
        return !words.endsInQuestionMark();
      }
    }
    return false;
  }

  /** Whether a line below "thank you" goes on with the matter. */
  private static boolean says(List<Hit> hits) {
    for (Hit hit : hits) {
      if (GOES_ON.contains(hit.rule().meaning())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNameLike(Words words) {
    return words.count() <= 8 && !words.endsInQuestionMark();
  }

  private boolean isLast(int stop, int most) {
    int lines = 0;
    for (int at = stop; at < text.length() && lines <= most; ) {
      int next = endOfLine(at + 1, text.length());
      if (!text.substring(Math.min(at + 1, next), next).isBlank()) {
        lines++;
      }
      at = next;
    }
    return lines <= most;
  }

  private boolean nextLineIsQuoted(int stop) {
    int at = stop;
    int limit = Math.min(text.length(), stop + 200);
    while (at < limit && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '>';
  }

  private boolean isSignatureMark(int start, int stop) {
    boolean dashes = stop - start == 2 && text.startsWith("--", start);
    return dashes && isLast(stop, LONGEST_SIGNATURE);
  }

  private boolean isRule(int start, int stop) {
    if (stop - start < 3) {
      return false;
    }
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '_' && c != '=' && c != '*' && c != '~') {
        return false;
      }
    }
    return true;
  }

  private boolean isWikiHeading(int start, int stop) {
    return stop - start > 3
        && text.charAt(start) == 'h'
        && text.charAt(start + 1) >= '1'
        && text.charAt(start + 1) <= '6'
        && text.charAt(start + 2) == '.';
  }

  private void cut(int start, int stop, Zone zone) {
    boolean listed = isListed(start, stop);
    boolean isWikiHeading = zone == Zone.HEADING && isWikiHeading(start, stop);
    quoteEnd = -1;
    int at = isWikiHeading ? start + 3 : start;
    at = listed ? endOfMarker(at, stop) : at;
    for (int from = start; from < stop; at = from) {
      int end = endOfSentence(from, at, stop);
      sentence(from, end, zone, listed && from == start);
      from = end;
      while (from < stop && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    }
  }

  private int endOfMarker(int from, int stop) {
    int at = from;
    while (at < stop && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int endOfFirstSentence(int start, int stop, boolean listed) {
    quoteEnd = -1;
    return endOfSentence(start, listed ? endOfMarker(start, stop) : start, stop);
  }

  /**
   * The offset after a sentence.
   *
   * @param from where it begins
   * @param first from where on it may end
   * @param stop where it ends at the latest
   */
  private int endOfSentence(int from, int first, int stop) {
    for (int at = first; at < stop; at++) {
      char c = text.charAt(at);
      if (isLetter(c) && at - from <= LONGEST_SENTENCE) {
        continue;
      }
      if ((c == '"' || c == '\u201c') && at > quoteEnd) {
        quoteEnd = Math.max(quoteEnd, closingQuote(at, stop));
      } else if ((at > quoteEnd && endsSentence(at, from, stop)) || at - from > LONGEST_SENTENCE) {
        int after = at + 1;
        while (after < stop && isClosing(text.charAt(after))) {
          after++;
        }
        return after;
      }
    }
    return stop;
  }

  /** Whether it is one of the most usual letters or a space. */
  private static boolean isLetter(char c) {
    return ('a' <= c && c <= 'z') || c == ' ' || ('A' <= c && c <= 'Z');
  }

  private int closingQuote(int at, int stop) {
    int limit = Math.min(stop, at + 300);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\u201d') {
        return i;
      }
    }
    return at;
  }

  private boolean endsSentence(int at, int from, int stop) {
    char c = text.charAt(at);
    if (c != '.' && c != '?' && c != '!' && c != '\u2026' && c != '\u3002' && c != '\uff1f') {
      return false;
    }
    if (at + 1 >= stop) {
      return true;
    }
    char next = text.charAt(at + 1);
    if (next == '.' || next == '?' || next == '!') {
      return false;
    }
    boolean spaced = Character.isWhitespace(next) || isClosing(next);
    if (c == '.') {
      return spaced && !endsAbbreviation(at, from);
    }
    return spaced && !(c == '!' && closesPicture(at, from));
  }

  private boolean endsAbbreviation(int at, int from) {
    int start = at;
    while (start > from && at - start < 12 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    if (start == from && isNumber(start, at)) {
      return true;
    }
    return at - start <= language.longestAbbreviation()
        && language.isAbbreviation(text.substring(start, at).toLowerCase(Locale.ROOT));
  }

  private boolean isNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return to > from;
  }

  /** Whether this exclamation mark closes {@code !shot.png!}. */
  private boolean closesPicture(int at, int from) {
    int limit = Math.max(from, at - 100);
    for (int i = at - 1; i >= limit && !Character.isWhitespace(text.charAt(i)); i--) {
      if (text.charAt(i) == '!') {
        return i < at - 1;
      }
    }
    return false;
  }

  private static boolean isClosing(char c) {
    return c == '"' || c == ')' || c == '\u201d' || c == '*' || c == '_' || c == ']' || c == '\'';
  }

  private boolean isListed(int start, int stop) {
    char c = text.charAt(start);
    if (c == '*' || c == '#' || c == '-' || c == '\u2022') {
      int at = start;
      while (at < stop && text.charAt(at) == c) {
        at++;
      }
      return at < stop && Character.isWhitespace(text.charAt(at));
    }
    int at = start;
    while (at < stop && at - start < 3 && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    boolean numbered = at > start && (Character.isDigit(c) || at - start == 1);
    return numbered
        && at + 1 < stop
        && (text.charAt(at) == '.' || text.charAt(at) == ')')
        && Character.isWhitespace(text.charAt(at + 1));
  }

  private void sentence(int from, int to, Zone zone, boolean listed) {
    int stop = to;
    while (stop > from && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    if (stop <= from) {
      return;
    }
    Words words = tokenizer.words(from, stop);
    sentence(from, stop, zone, listed, words, language.phrases().find(words));
  }

  private void sentence(int from, int to, Zone zone, boolean listed, Words words, List<Hit> hits) {
    if (words.size() > 0) {
      sentences.add(new Sentence(from, to, zone, paragraph, listed, words, hits));
    }
  }
}
