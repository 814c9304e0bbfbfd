package org.heed.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrase rules of a language, found by the words with which their phrases begin. */
public final class PhraseBook {

  private final List<PhraseRule> rules;
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final List<Entry> others = new ArrayList<>();

  PhraseBook(List<PhraseRule> rules) {
    this.rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (PhraseRule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules are called " + rule.id());
      }
      for (Phrase phrase : rule.phrases()) {
        Entry entry = new Entry(rule, phrase);
        Set<String> beginnings = phrase.beginnings();
        if (beginnings.isEmpty()) {
          others.add(entry);
        }
        for (String word : beginnings) {
          byFirstWord.computeIfAbsent(word, ignored -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  /** The rules in the order of their files. */
  public List<PhraseRule> rules() {
    return rules;
  }

  /** What holds in a sentence, each rule once, by its longest match. */
  List<Hit> find(Words words) {
    Map<PhraseRule, Hit> found = new LinkedHashMap<>();
    for (int at = 0; at < words.size(); at++) {
      if (!words.isQuoted(at)) {
        collect(byFirstWord.getOrDefault(words.get(at), List.of()), words, at, found);
        collect(others, words, at, found);
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>(found.size());
    for (Hit hit : found.values()) {
      if (hit.rule().exceptions().stream().noneMatch(exception -> exception.matches(words))) {
        hits.add(hit);
      }
    }
    return hits;
  }

  private static void collect(
      List<Entry> entries, Words words, int at, Map<PhraseRule, Hit> found) {
    for (Entry entry : entries) {
      int to = entry.phrase.matchFrom(words, at);
      if (to >= 0) {
        found.merge(entry.rule, new Hit(entry.rule, at, to), PhraseBook::longer);
      }
    }
  }

  private static Hit longer(Hit one, Hit other) {
    return other.to() - other.from() > one.to() - one.from() ? other : one;
  }

  private record Entry(PhraseRule rule, Phrase phrase) {}
}
