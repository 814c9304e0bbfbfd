package org.heed.lab.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** WordNet 3.1: plain phrases from all walks of life, and the words of English. */
final class WordNet {

  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
  private static final List<String> KINDS = List.of("noun", "verb", "adj", "adv");
  private static final Pattern PHRASE = Pattern.compile(";\\s*");
  private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
  private static final int FEWEST_WORDS = 4;

  private WordNet() {}

  /** The definitions and examples. */
  static Set<String> phrases() throws IOException {
    Set<String> phrases = new LinkedHashSet<>();
    for (String kind : KINDS) {
      lines(
          "data." + kind,
          line -> {
            String gloss = line.substring(line.indexOf('|') + 1);
            PHRASE
                .splitAsStream(gloss)
                .map(phrase -> phrase.replace("\"", "").strip())
                .filter(phrase -> phrase.split(" ").length >= FEWEST_WORDS)
                .forEach(phrases::add);
          });
    }
    return phrases;
  }

  /** The nouns with at least so many senses found in texts when WordNet was made. */
  static List<String> nouns(int atLeast) throws IOException {
    Set<String> words = new TreeSet<>();
    lines(
        "index.noun",
        line -> {
          String[] fields = line.strip().split(" ");
          int pointers = Integer.parseInt(fields[3]);
          if (WORD.matcher(fields[0]).matches()
              && Integer.parseInt(fields[5 + pointers]) >= atLeast) {
            words.add(fields[0]);
          }
        });
    return List.copyOf(words);
  }

  /**
   * The words that somebody found in texts when WordNet was made, with the regular forms of each.
   */
  static Set<String> commonWords() throws IOException {
    Set<String> words = new TreeSet<>();
    lines(
        "cntlist.rev",
        line -> {
          String word = line.substring(0, line.indexOf('%'));
          if (WORD.matcher(word).matches()) {
            String stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
            words.addAll(List.of(word, word + "s", word + "es", stem + "ed", stem + "ing"));
          }
        });
    return words;
  }

  private static void lines(String file, Consumer<String> line) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                WordNet.class.getResourceAsStream(FOLDER + file), StandardCharsets.UTF_8))) {
      // the licence at the head is indented
      in.lines().filter(text -> !text.startsWith(" ")).forEach(line);
    }
  }
}
