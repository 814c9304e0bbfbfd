package org.heed.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells for each word which phrases can begin with it, and for which it is the key: the rarest word
 * that every match must hold. Only phrases whose key stands in a sentence are tried on it.
 */
final class PhraseIndex {

  private final Automaton[] automata;
  private final Map<String, SeenWord> known = new HashMap<>();

  /** The beginnings of words that are named, by their first letter. */
  private final Map<Character, List<SeenWord>> beginnings = new HashMap<>();

  private final SeenWord plain;
  private final SeenWord numeric;
  private final SeenWord quoted;
  private final long[] keyless;
  private final long[] ofOneWord;
  private final long[] all;

  /** The phrases that may also begin within a clause. */
  private final long[] withinClauses;

  /**
   * Indexes phrases.
   *
   * @param phrases in the order in which they are tried
   * @param usage how often each word is used in examples of the language
   */
  PhraseIndex(List<Phrase> phrases, Map<String, Integer> usage) {
    TreeSet<String> words = new TreeSet<>(List.of("?", "!", Words.QUOTED));
    TreeSet<String> prefixes = new TreeSet<>();
    for (Phrase phrase : phrases) {
      words.addAll(phrase.plainWords());
      prefixes.addAll(phrase.prefixes());
    }
    List<String> numbered = List.copyOf(words);
    long[] keys = new long[phrases.size()];
    keyless = new long[(phrases.size() + Long.SIZE - 1) / Long.SIZE];
    ofOneWord = new long[keyless.length];
    withinClauses = new long[keyless.length];
    all = new long[keyless.length];
    Arrays.fill(all, -1);
    automata = new Automaton[keys.length];
    for (int i = 0; i < keys.length; i++) {
      automata[i] = new Automaton(phrases.get(i), numbered);
      keys[i] = key(phrases.get(i), numbered, usage);
      if (keys[i] == 0) {
        set(keyless, i);
      }
      if (automata[i].matchesOneWord()) {
        set(ofOneWord, i);
      }
      if (!phrases.get(i).isAtClauseStart()) {
        set(withinClauses, i);
      }
    }
    for (int number = 0; number < numbered.size(); number++) {
      String word = numbered.get(number);
      known.put(word.intern(), seen(word, number, false, keys));
    }
    plain = seen("\u0000", -1, false, keys);
    numeric = seen("0\u0000", -1, false, keys);
    quoted = known.get(Words.QUOTED);
    for (String prefix : prefixes) {
      beginnings
          .computeIfAbsent(prefix.charAt(0), first -> new ArrayList<>())
          .add(seen(prefix, -1, true, keys));
    }
  }

  private SeenWord seen(String word, int number, boolean begun, long[] keys) {
    long[] begins = new long[keyless.length];
    long[] seconds = new long[keyless.length];
    long[] keyOf = new long[keyless.length];
    SeenWord seen = new SeenWord(word, number, begun);
    for (int i = 0; i < keys.length; i++) {
      long accepting = automata[i].accepting(seen);
      if ((accepting & automata[i].first()) != 0) {
        set(begins, i);
      }
      if ((accepting & automata[i].second()) != 0) {
        set(seconds, i);
      }
      if ((accepting & keys[i]) != 0) {
        set(keyOf, i);
      }
    }
    return seen.with(begins, seconds, keyOf);
  }

  /** The places of a phrase whose words are the least used, or none. */
  private static long key(Phrase phrase, List<String> words, Map<String, Integer> usage) {
    Map<String, Long> accepting = new HashMap<>();
    Set<String> named = phrase.plainWords();
    for (String prefix : phrase.prefixes()) {
      words.stream().filter(word -> word.startsWith(prefix)).forEach(named::add);
    }
    named.forEach(word -> accepting.put(word, phrase.accepting(word)));
    long best = 0;
    long least = Long.MAX_VALUE;
    for (long group : phrase.inevitable()) {
      long used = 0;
      for (Map.Entry<String, Long> word : accepting.entrySet()) {
        if ((word.getValue() & group) != 0) {
          used += 1 + usage.getOrDefault(word.getKey(), 0);
        }
      }
      if (used < least) {
        least = used;
        best = group;
      }
    }
    return best;
  }

  static void set(long[] bits, int bit) {
    bits[bit / Long.SIZE] |= 1L << bit;
  }

  /** What the phrases see in each word of a sentence. */
  SeenWord[] see(Words words) {
    SeenWord[] seen = new SeenWord[words.size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = words.isQuoted(i) ? quoted : words.word(i).seen();
    }
    return seen;
  }

  /** What the phrases see in a word. */
  SeenWord see(String word) {
    SeenWord seen = known.get(word);
    if (seen != null) {
      return seen;
    }
    SeenWord other = SeenWord.isNumeric(word) ? numeric : plain;
    for (SeenWord beginning : beginnings.getOrDefault(word.charAt(0), List.of())) {
      if (word.startsWith(beginning.form())) {
        other = begun(word, other, beginning);
      }
    }
    return other;
  }

  private static SeenWord begun(String word, SeenWord one, SeenWord other) {
    long[] begins = new long[one.seconds().length];
    one.begins().addTo(begins);
    other.begins().addTo(begins);
    long[] keys = new long[begins.length];
    one.keys().addTo(keys);
    other.keys().addTo(keys);
    long[] seconds = one.seconds().clone();
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] |= other.seconds()[i];
    }
    return new SeenWord(word, -1, true).with(begins, seconds, keys);
  }

  /** The phrases that one word can match, a bit each. */
  long[] ofOneWord() {
    return ofOneWord;
  }

  /** Those of the chosen phrases that may match in a sentence, a bit each; null if none may. */
  long[] candidates(SeenWord[] seen, long[] chosen) {
    long[] candidates = keyless.clone();
    for (SeenWord word : seen) {
      word.keys().addTo(candidates);
    }
    long any = 0;
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] &= chosen[i];
      any |= candidates[i];
    }
    return any == 0 ? null : candidates;
  }

  /** The phrases that may begin where a clause begins, or within one, a bit each. */
  long[] beginning(boolean startsClause) {
    return startsClause ? all : withinClauses;
  }

  Automaton automaton(int phrase) {
    return automata[phrase];
  }
}
