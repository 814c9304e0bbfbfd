package org.heed.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads phrase rules from their files. */
final class RuleBookReader {

  private final Map<String, Set<String>> sets = new HashMap<>();
  private final List<PhraseRule> rules = new ArrayList<>();
  private String id;
  private Meaning meaning;
  private String reason;
  private List<Phrase> phrases = new ArrayList<>();
  private List<Phrase> exceptions = new ArrayList<>();
  private List<String> catches = new ArrayList<>();
  private List<String> passes = new ArrayList<>();

  PhraseBook read(List<String> files) {
    for (String file : files) {
      new RuleFile(file).read(this::line);
      finishRule();
    }
    return new PhraseBook(rules);
  }

  private void line(String keyword, String value) {
    switch (keyword) {
      case "set" -> defineSet(value);
      case "rule" -> {
        finishRule();
        id = value;
      }
      case "means" -> meaning = Meaning.valueOf(value);
      case "because" -> reason = value;
      case "phrase" -> phrases.add(Phrase.compile(value, sets));
      case "unless" -> exceptions.add(Phrase.compile(value, sets));
      case "catches" -> catches.add(value);
      case "passes" -> passes.add(value);
      default -> throw new IllegalArgumentException("unknown keyword " + keyword);
    }
  }

  private void defineSet(String value) {
    String[] words = value.split("\\s+");
    if (words.length < 3 || !words[1].equals("=")) {
      throw new IllegalArgumentException("a set is written: set NAME = WORD ...");
    }
    Set<String> members = new LinkedHashSet<>();
    for (String word : Arrays.asList(words).subList(2, words.length)) {
      if (word.startsWith("<") && word.endsWith(">")) {
        Set<String> other = sets.get(word.substring(1, word.length() - 1));
        if (other == null) {
          throw new IllegalArgumentException("no set " + word);
        }
        members.addAll(other);
      } else {
        members.add(word);
      }
    }
    sets.put(words[0], Set.copyOf(members));
  }

  private void finishRule() {
    if (id == null) {
      return;
    }
    if (meaning == null || reason == null || phrases.isEmpty()) {
      throw new IllegalArgumentException("rule " + id + " needs a meaning, a reason and a phrase");
    }
    rules.add(new PhraseRule(id, meaning, reason, phrases, exceptions, catches, passes));
    id = null;
    meaning = null;
    reason = null;
    phrases = new ArrayList<>();
    exceptions = new ArrayList<>();
    catches = new ArrayList<>();
    passes = new ArrayList<>();
  }
}
