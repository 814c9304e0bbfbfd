package org.heed.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The phrase rules of a language. */
public final class PhraseBook {

  private final List<PhraseRule> rules;
  private final List<PhraseRule> ruleOf;

  /** For each phrase of a rule the phrases in whose presence the rule is silent. */
  private final List<int[]> exceptionsOf;

  /** For each phrase of a rule all phrases of that rule. */
  private final List<int[]> siblingsOf;

  private final PhraseIndex index;

  /** Which phrases of the index are in this book. */
  private final PhraseSet chosen;

  PhraseBook(List<PhraseRule> rules) {
    this.rules = List.copyOf(rules);
    this.ruleOf = new ArrayList<>();
    this.exceptionsOf = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    enter(true, phrases);
    enter(false, phrases);
    Set<String> ids = new HashSet<>();
    Map<PhraseRule, int[]> exceptions = new IdentityHashMap<>();
    for (PhraseRule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules are called " + rule.id());
      }
      int from = phrases.size();
      phrases.addAll(rule.exceptions());
      exceptions.put(rule, IntStream.range(from, phrases.size()).toArray());
    }
    ruleOf.forEach(rule -> exceptionsOf.add(exceptions.get(rule)));
    Map<PhraseRule, int[]> siblings = new IdentityHashMap<>();
    ruleOf.forEach(rule -> siblings.computeIfAbsent(rule, this::phrasesOf));
    this.siblingsOf = ruleOf.stream().map(siblings::get).toList();
    this.index = new PhraseIndex(phrases, usage());
    this.chosen = new PhraseSet(phrases.size());
    IntStream.range(0, phrases.size()).forEach(chosen::add);
  }

  private PhraseBook(PhraseBook whole, List<PhraseRule> rules) {
    this.rules = rules;
    this.ruleOf = whole.ruleOf;
    this.exceptionsOf = whole.exceptionsOf;
    this.siblingsOf = whole.siblingsOf;
    this.index = whole.index;
    this.chosen = new PhraseSet(whole.index.size());
    for (int phrase = 0; phrase < ruleOf.size(); phrase++) {
      if (rules.contains(ruleOf.get(phrase))) {
        chosen.add(phrase);
        IntStream.of(exceptionsOf.get(phrase)).forEach(chosen::add);
      }
    }
  }

  /** Phrases that begin with a plain word are tried before the others. */
  private void enter(boolean plainly, List<Phrase> phrases) {
    for (PhraseRule rule : rules) {
      for (Phrase phrase : rule.phrases()) {
        if (phrase.beginsPlainly() == plainly) {
          phrases.add(phrase);
          ruleOf.add(rule);
        }
      }
    }
  }

  private int[] phrasesOf(PhraseRule rule) {
    return IntStream.range(0, ruleOf.size()).filter(each -> ruleOf.get(each) == rule).toArray();
  }

  /** How often each word is used in the examples. */
  private Map<String, Integer> usage() {
    Map<String, Integer> usage = new HashMap<>();
    for (PhraseRule rule : rules) {
      for (List<String> examples : List.of(rule.catches(), rule.passes())) {
        for (String example : examples) {
          for (String word : example.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            usage.merge(word, 1, Integer::sum);
          }
        }
      }
    }
    return usage;
  }

  /** The rules in the order of their files. */
  public List<PhraseRule> rules() {
    return rules;
  }

  /** The rules of some meanings. */
  PhraseBook only(Set<Meaning> meanings) {
    return new PhraseBook(
        this, rules.stream().filter(rule -> meanings.contains(rule.meaning())).toList());
  }

  /** What its phrases see in a word. */
  SeenWord see(String word) {
    return index.see(word);
  }

  /** What holds in a sentence, each rule once, by its longest match. */
  List<Hit> find(Words words) {
    SeenWord[] seen = index.see(words);
    PhraseSet candidates = index.candidates(seen, chosen);
    if (candidates.isEmpty()) {
      return List.of();
    }
    List<Hit> found = new ArrayList<>();
    for (int at = 0; at < seen.length; at++) {
      if (!words.isQuoted(at)) {
        collect(words, seen, at, candidates, found);
      }
    }
    return found;
  }

  private void collect(
      Words words, SeenWord[] seen, int at, PhraseSet candidates, List<Hit> found) {
    PhraseSet begins = seen[at].begins();
    PhraseSet beginning = index.beginning(words.startsClause(at));
    PhraseSet matches = seen[at].matches();
    PhraseSet goOn = at + 1 < seen.length ? seen[at + 1].seconds() : matches;
    for (long rest = begins.blocksWith(candidates); rest != 0; rest &= rest - 1) {
      int block = Long.numberOfTrailingZeros(rest);
      long tried = begins.block(block) & candidates.block(block) & beginning.block(block);
      tried &= matches.block(block) | goOn.block(block);
      for (; tried != 0; tried &= tried - 1) {
        int phrase = block * Long.SIZE + Long.numberOfTrailingZeros(tried);
        if (phrase < ruleOf.size()) {
          int to = index.automaton(phrase).matchFrom(words, seen, at);
          if (to >= 0 && isSpoken(phrase, words, seen, candidates)) {
            keepLonger(new Hit(ruleOf.get(phrase), at, to), found);
          }
        }
      }
    }
  }

  private static void keepLonger(Hit hit, List<Hit> found) {
    for (int i = 0; i < found.size(); i++) {
      Hit other = found.get(i);
      if (other.rule() == hit.rule()) {
        if (hit.to() - hit.from() > other.to() - other.from()) {
          found.set(i, hit);
        }
        return;
      }
    }
    found.add(hit);
  }

  /**
   * Whether no exception of its rule stands in the sentence. Looked for once a sentence: then
   * either the exceptions or the phrases of the rule are candidates no more.
   */
  private boolean isSpoken(int phrase, Words words, SeenWord[] seen, PhraseSet candidates) {
    if (!candidates.holds(phrase)) {
      return false;
    }
    for (int exception : exceptionsOf.get(phrase)) {
      if (candidates.holds(exception)) {
        if (holds(exception, words, seen)) {
          IntStream.of(siblingsOf.get(phrase)).forEach(candidates::remove);
          return false;
        }
        candidates.remove(exception);
      }
    }
    return true;
  }

  private boolean holds(int phrase, Words words, SeenWord[] seen) {
    for (int at = 0; at < seen.length; at++) {
      if (seen[at].begins().holds(phrase)
          && index.automaton(phrase).matchFrom(words, seen, at) >= 0) {
        return true;
      }
    }
    return false;
  }
}
