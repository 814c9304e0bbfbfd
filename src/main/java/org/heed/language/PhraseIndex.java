package org.heed.language;

import java.util.ArrayList;
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

  /** Stands for every word that no phrase names and in which no digit is. */
  static final String PLAIN = "\u0000";

  /** Stands for every word that no phrase names and in which a digit is. */
  static final String NUMERIC = "0\u0000";

  private final Automaton[] automata;
  private final Map<String, SeenWord> known = new HashMap<>();

  /** The beginnings of words that are named, by their first letter. */
  private final Map<Character, List<SeenWord>> beginnings = new HashMap<>();

  private final SeenWord plain;
  private final SeenWord numeric;
  private final SeenWord quoted;

  /** The phrases that may match where no word is their key. */
  private final PhraseSet keyless;

  private final PhraseSet atClauseStarts;
  private final PhraseSet withinClauses;

  /**
   * Indexes phrases.
   *
   * @param phrases in the order in which they are tried
   * @param usage how often each word is used in examples of the language
   */
  PhraseIndex(List<Phrase> phrases, Map<String, Integer> usage) {
    TreeSet<String> words = new TreeSet<>(List.of("?", "!", Words.QUOTED, PLAIN, NUMERIC));
    TreeSet<String> prefixes = new TreeSet<>();
    for (Phrase phrase : phrases) {
      words.addAll(phrase.plainWords());
      prefixes.addAll(phrase.prefixes());
    }
    List<String> numbered = List.copyOf(words);
    byte[] kinds = new byte[numbered.size()];
    for (int number = 0; number < kinds.length; number++) {
      kinds[number] = (byte) (SeenWord.isNumeric(numbered.get(number)) ? 1 : 0);
    }
    int count = phrases.size();
    if (count > PhraseSet.MOST_PHRASES) {
      throw new IllegalArgumentException(count + " phrases");
    }
    long[] keys = new long[count];
    keyless = new PhraseSet(count);
    atClauseStarts = new PhraseSet(count);
    withinClauses = new PhraseSet(count);
    automata = new Automaton[count];
    for (int i = 0; i < count; i++) {
      Phrase phrase = phrases.get(i);
      automata[i] = new Automaton(phrase, numbered, kinds);
      keys[i] = key(phrase, numbered, usage);
      if (keys[i] == 0) {
        keyless.add(i);
      }
      atClauseStarts.add(i);
      if (!phrase.isAtClauseStart()) {
        withinClauses.add(i);
      }
    }
    for (int number = 0; number < numbered.size(); number++) {
      String word = numbered.get(number);
      known.put(word.intern(), seen(word, number, false, keys));
    }
    plain = known.get(PLAIN);
    numeric = known.get(NUMERIC);
    quoted = known.get(Words.QUOTED);
    for (String prefix : prefixes) {
      beginnings
          .computeIfAbsent(prefix.charAt(0), first -> new ArrayList<>())
          .add(seen(prefix, -1, true, keys));
    }
  }

  private SeenWord seen(String word, int number, boolean begun, long[] keys) {
    SeenWord seen = new SeenWord(word, number, begun, keys.length);
    for (int i = 0; i < keys.length; i++) {
      long accepting = automata[i].accepting(seen);
      if ((accepting & automata[i].first()) != 0) {
        seen.begins().add(i);
      }
      if ((accepting & automata[i].first() & automata[i].last()) != 0) {
        seen.matches().add(i);
      }
      if ((accepting & automata[i].second()) != 0) {
        seen.seconds().add(i);
      }
      if ((accepting & keys[i]) != 0) {
        seen.keys().add(i);
      }
    }
    return seen;
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

  private SeenWord begun(String word, SeenWord one, SeenWord other) {
    SeenWord begun = new SeenWord(word, -1, true, automata.length);
    begun.addAll(one);
    begun.addAll(other);
    return begun;
  }

  /** Those of the chosen phrases that may match in a sentence. */
  PhraseSet candidates(SeenWord[] seen, PhraseSet chosen) {
    PhraseSet candidates = new PhraseSet(automata.length);
    candidates.addAll(keyless);
    for (SeenWord word : seen) {
      candidates.addAll(word.keys());
    }
    candidates.retainAll(chosen);
    return candidates;
  }

  /** The phrases that may begin where a clause begins, or within one. */
  PhraseSet beginning(boolean startsClause) {
    return startsClause ? atClauseStarts : withinClauses;
  }

  /** How many phrases there are. */
  int size() {
    return automata.length;
  }

  Automaton automaton(int phrase) {
    return automata[phrase];
  }
}
