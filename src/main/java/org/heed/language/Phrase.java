package org.heed.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern over words.
 *
 * <pre>
 * word        that word                    [a b]   perhaps these words
 * word*       a word that begins so        (a|b c) one of these
 * &lt;set&gt;       a word of the set            ..      up to four words; ..7 up to seven
 * _           any word                     #       a word with a digit in it
 * ^ in front  at the start of a clause     $ last  at the end of the sentence
 * </pre>
 *
 * <p>Compiled to an automaton of at most 64 places which is run word by word, so that no pattern
 * can take more than linear time.
 */
public final class Phrase {

  private static final Pattern TOKEN =
      Pattern.compile("[()\\[\\]|^$]|\\.\\.\\d*|<[\\w-]+>|[^\\s()\\[\\]|]+");
  private static final int MAX_PLACES = 64;

  private final String source;
  private final List<Place> places = new ArrayList<>();
  private final boolean atClauseStart;
  private final boolean atEnd;
  private final long first;
  private final long last;
  private final long[] follow;

  private Phrase(String source, Map<String, Set<String>> sets) {
    this.source = source;
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(source);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    this.atClauseStart = !tokens.isEmpty() && tokens.get(0).equals("^");
    if (atClauseStart) {
      tokens.remove(0);
    }
    this.atEnd = !tokens.isEmpty() && tokens.get(tokens.size() - 1).equals("$");
    if (atEnd) {
      tokens.remove(tokens.size() - 1);
    }
    this.follow = new long[MAX_PLACES];
    Parser parser = new Parser(tokens, sets);
    Part whole = parser.alternatives();
    if (!parser.atEnd() || whole.nullable) {
      throw new IllegalArgumentException("no phrase: " + source);
    }
    this.first = whole.first;
    this.last = whole.last;
  }

  /**
   * Compiles a pattern.
   *
   * @param source the pattern
   * @param sets the sets of words that it may name
   * @throws IllegalArgumentException if it is malformed, can match nothing, names an unknown set or
   *     is too long
   */
  static Phrase compile(String source, Map<String, Set<String>> sets) {
    return new Phrase(source, sets);
  }

  /** The pattern as written. */
  public String source() {
    return source;
  }

  /** Whether each of its beginnings is a plain word. */
  boolean beginsPlainly() {
    for (long rest = first; rest != 0; rest &= rest - 1) {
      if (!(places.get(Long.numberOfTrailingZeros(rest)) instanceof OneOf)) {
        return false;
      }
    }
    return true;
  }

  /** All the plain words that it names. */
  Set<String> plainWords() {
    Set<String> words = new TreeSet<>();
    for (Place place : places) {
      if (place instanceof OneOf plain) {
        words.addAll(plain.words);
      }
    }
    return words;
  }

  /** The beginnings of words that it names. */
  Set<String> prefixes() {
    Set<String> prefixes = new TreeSet<>();
    for (Place place : places) {
      if (place instanceof Prefix prefix) {
        prefixes.add(prefix.beginning);
      }
    }
    return prefixes;
  }

  /** The places that a word can take. */
  long accepting(String word) {
    long accepting = 0;
    for (int place = 0; place < places.size(); place++) {
      if (places.get(place).accepts(word)) {
        accepting |= 1L << place;
      }
    }
    return accepting;
  }

  /** The places at which it can begin. */
  long first() {
    return first;
  }

  /**
   * Groups of places of which every match takes one: where none of a group's words stands, there is
   * nothing to find.
   */
  List<Long> inevitable() {
    List<Long> groups = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      long bit = 1L << place;
      if (!isPassable(bit)) {
        groups.add(bit);
        if ((last & bit) == 0) {
          groups.add(follow[place]);
        }
      }
    }
    groups.add(first);
    groups.add(last);
    groups.removeIf(this::takesAnyWord);
    return groups;
  }

  /** Whether a match can do without a place. */
  private boolean isPassable(long without) {
    long reached = first & ~without;
    for (long before = 0; before != reached; ) {
      before = reached;
      for (long rest = before; rest != 0; rest &= rest - 1) {
        reached |= follow[Long.numberOfTrailingZeros(rest)] & ~without;
      }
    }
    return (reached & last) != 0;
  }

  private boolean takesAnyWord(long group) {
    for (long rest = group; rest != 0; rest &= rest - 1) {
      if (places.get(Long.numberOfTrailingZeros(rest)) instanceof Any) {
        return true;
      }
    }
    return false;
  }

  /** The places at which it can end. */
  long last() {
    return last;
  }

  /** For each place those that may come after it. */
  long[] follow() {
    return follow.clone();
  }

  /** Whether it holds only at the start of a clause. */
  boolean isAtClauseStart() {
    return atClauseStart;
  }

  /** Whether it holds only at the end of a sentence. */
  boolean isAtEnd() {
    return atEnd;
  }

  private sealed interface Place permits OneOf, Prefix, Any, Digits {
    boolean accepts(String word);
  }

  private record OneOf(Set<String> words) implements Place {
    @Override
    public boolean accepts(String word) {
      return words.contains(word);
    }
  }

  private record Prefix(String beginning) implements Place {
    @Override
    public boolean accepts(String word) {
      return word.startsWith(beginning);
    }
  }

  private record Any() implements Place {
    @Override
    public boolean accepts(String word) {
      return !word.equals("?") && !word.equals("!");
    }
  }

  private record Digits() implements Place {
    @Override
    public boolean accepts(String word) {
      return SeenWord.isNumeric(word);
    }
  }

  private record Part(long first, long last, boolean nullable) {}

  private final class Parser {
    private final List<String> tokens;
    private final Map<String, Set<String>> sets;
    private int at;

    Parser(List<String> tokens, Map<String, Set<String>> sets) {
      this.tokens = tokens;
      this.sets = sets;
    }

    boolean atEnd() {
      return at == tokens.size();
    }

    /** Alternatives of one plain word each share a place. */
    Part alternatives() {
      Part whole = null;
      Set<String> plain = new TreeSet<>();
      boolean more = true;
      while (more) {
        Set<String> words = singleWord();
        if (words.isEmpty()) {
          Part other = sequence();
          whole = whole == null ? other : either(whole, other);
        } else {
          plain.addAll(words);
          at++;
        }
        more = !atEnd() && tokens.get(at).equals("|");
        if (more) {
          at++;
        }
      }
      if (plain.isEmpty()) {
        return whole;
      }
      Part words = place(new OneOf(Set.copyOf(plain)));
      return whole == null ? words : either(whole, words);
    }

    private Part either(Part one, Part other) {
      return new Part(
          one.first | other.first, one.last | other.last, one.nullable || other.nullable);
    }

    /** The words of the alternative that begins here, if it is one plain word or one set. */
    private Set<String> singleWord() {
      boolean alone = at + 1 == tokens.size() || tokens.get(at + 1).matches("[|)\\]]");
      if (atEnd() || !alone) {
        return Set.of();
      }
      String token = tokens.get(at);
      if (token.startsWith("<")) {
        return set(token);
      }
      boolean isPlain = Character.isLetterOrDigit(token.charAt(0)) || token.charAt(0) == '@';
      return isPlain && !token.endsWith("*") ? Set.of(token) : Set.of();
    }

    private Set<String> set(String token) {
      Set<String> words = sets.get(token.substring(1, token.length() - 1));
      if (words == null) {
        throw new IllegalArgumentException("no set " + token + " in: " + source);
      }
      return words;
    }

    private Part sequence() {
      Part whole = new Part(0, 0, true);
      while (!atEnd() && !tokens.get(at).matches("[|)\\]]")) {
        whole = join(whole, element());
      }
      return whole;
    }

    private Part element() {
      String token = tokens.get(at++);
      if (token.equals("(") || token.equals("[")) {
        Part inner = alternatives();
        expect(token.equals("(") ? ")" : "]");
        return token.equals("(") ? inner : new Part(inner.first, inner.last, true);
      }
      if (token.startsWith("..")) {
        int most = token.length() == 2 ? 4 : Integer.parseInt(token.substring(2));
        Part gap = new Part(0, 0, true);
        for (int i = 0; i < most; i++) {
          Part any = place(new Any());
          gap = join(gap, new Part(any.first, any.last, true));
        }
        return gap;
      }
      if (token.equals("_")) {
        return place(new Any());
      }
      if (token.equals("#")) {
        return place(new Digits());
      }
      if (token.startsWith("<")) {
        return place(new OneOf(set(token)));
      }
      if (token.length() > 1 && token.endsWith("*")) {
        return place(new Prefix(token.substring(0, token.length() - 1)));
      }
      return place(new OneOf(Set.of(token)));
    }

    private void expect(String token) {
      if (atEnd() || !tokens.get(at).equals(token)) {
        throw new IllegalArgumentException("missing " + token + " in: " + source);
      }
      at++;
    }

    private Part place(Place place) {
      if (places.size() == MAX_PLACES) {
        throw new IllegalArgumentException("too long, split it: " + source);
      }
      places.add(place);
      long bit = 1L << (places.size() - 1);
      return new Part(bit, bit, false);
    }

    private Part join(Part left, Part right) {
      for (long rest = left.last; rest != 0; rest &= rest - 1) {
        follow[Long.numberOfTrailingZeros(rest)] |= right.first;
      }
      return new Part(
          left.nullable ? left.first | right.first : left.first,
          right.nullable ? left.last | right.last : right.last,
          left.nullable && right.nullable);
    }
  }
}
