package org.heed.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that Heed knows of one language: its phrase rules and a few word lists, read from the
 * resources {@code org/heed/language/CODE/}.
 */
public final class Language {

  private final String code;
  private final Vocabulary vocabulary;
  private final PhraseBook phrases;
  private final PhraseBook frames;
  private final PhraseBook boilerplate;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> functionWords = new HashSet<>();
  private final Set<String> abbreviations = new HashSet<>();
  private final int longestAbbreviation;
  private final Set<String> conjunctions = new HashSet<>();
  private final Map<String, List<String>> rewritten = new HashMap<>();

  private final Endings endings = new Endings();

  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final Map<String, Month> months = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> ruleFiles = new ArrayList<>();

  private Language(String code, Vocabulary vocabulary) {
    this.code = code;
    this.vocabulary = vocabulary;
    String folder = "/org/heed/language/" + code + "/";
    new RuleFile(folder + "words.txt").read(this::line);
    this.longestAbbreviation = abbreviations.stream().mapToInt(String::length).max().orElse(0);
    this.phrases =
        new RuleBookReader().read(ruleFiles.stream().map(file -> folder + file).toList());
    this.frames = phrases.only(Zoner.FRAMES);
    this.boilerplate = phrases.only(Set.of(Meaning.BOILERPLATE));
    vocabulary.forEach(this::learn);
    functionWords.forEach(this::learn);
    conjunctions.forEach(this::learn);
    rewritten.keySet().forEach(this::learn);
    for (PhraseRule rule : phrases.rules()) {
      rule.phrases().forEach(phrase -> phrase.plainWords().forEach(this::learn));
    }
  }

  /**
   * Reads a language from its resources.
   *
   * @param code the name of its folder
   * @throws IllegalArgumentException naming file and line, if a resource is missing or malformed
   */
  public static Language load(String code) {
    return load(code, new Vocabulary(Set.of()));
  }

  /**
   * Reads a language from its resources.
   *
   * @param code the name of its folder
   * @param vocabulary the words that are to be found by their numbers
   * @throws IllegalArgumentException naming file and line, if a resource is missing or malformed
   */
  static Language load(String code, Vocabulary vocabulary) {
    return new Language(code, vocabulary);
  }

  /** The name of its folder: {@code en}. */
  public String code() {
    return code;
  }

  /** Its phrase rules. */
  public PhraseBook phrases() {
    return phrases;
  }

  /** The rules that tell what frames a message from its matter. */
  PhraseBook frames() {
    return frames;
  }

  /** The rules that tell what stands below many messages. */
  PhraseBook boilerplate() {
    return boilerplate;
  }

  /** Whether a word carries grammar, not content. */
  public boolean isFunctionWord(String word) {
    return functionWords.contains(word);
  }

  private void learn(String word) {
    Entry entry =
        new Entry(
            word.intern(),
            vocabulary.number(word),
            isFunctionWord(word) ? null : contentOf(word),
            phrases.see(word),
            conjunctions.contains(word),
            WordTable.english().pieces(word),
            rewritten.getOrDefault(word, List.of()));
    entries.put(entry.form(), entry);
  }

  /** What it knows of a word. */
  Entry entry(String word) {
    Entry known = entries.get(word);
    return known == null ? unknown(word) : known;
  }

  private Entry unknown(String word) {
    return new Entry(
        word, Vocabulary.UNKNOWN, contentOf(word), phrases.see(word), false, null, List.of());
  }

  /**
   * The stem of what is no function word, or null for a mark and what stands for a link or file.
   */
  private String contentOf(String word) {
    return "@?!".indexOf(word.charAt(0)) >= 0 ? null : stem(word);
  }

  /** The day of the week that a word names. */
  public Optional<DayOfWeek> weekday(String word) {
    return Optional.ofNullable(weekdays.get(word));
  }

  /** The month that a word names. */
  public Optional<Month> month(String word) {
    return Optional.ofNullable(months.get(word));
  }

  /** The unit of time that a word names: minute, hour, day, business-day, week or month. */
  public Optional<String> unit(String word) {
    return Optional.ofNullable(units.get(word));
  }

  /** The number that a word stands for, in figures or in letters. */
  public Optional<Integer> number(String word) {
    Integer named = numbers.get(word);
    if (named != null) {
      return Optional.of(named);
    }
    int digits = 0;
    while (digits < word.length() && digits < 4 && isDigit(word.charAt(digits))) {
      digits++;
    }
    boolean ordinal = word.length() - digits <= 2;
    return digits == 0 || !ordinal
        ? Optional.empty()
        : Optional.of(Integer.valueOf(word.substring(0, digits)));
  }

  /** How many letters and points its longest abbreviation has. */
  int longestAbbreviation() {
    return longestAbbreviation;
  }

  boolean isAbbreviation(String word) {
    return abbreviations.contains(word);
  }

  /** A word without its ending, so that forms of one word compare as equal. */
  private String stem(String word) {
    if (word.length() < 4 || isDigit(word.charAt(0)) || word.charAt(0) == '@') {
      return word;
    }
    return endings.without(word);
  }

  private void line(String keyword, String value) {
    List<String> words = Arrays.asList(value.split("\\s+"));
    List<String> rest = words.subList(1, words.size());
    switch (keyword) {
      case "rules" -> ruleFiles.addAll(words);
      case "function" -> words.forEach(word -> functionWords.add(word.intern()));
      case "abbreviation" -> abbreviations.addAll(words);
      case "conjunction" -> conjunctions.addAll(words);
      case "ending" -> words.forEach(endings::add);
      case "rewrite" -> rewritten.put(words.get(0), List.copyOf(rest));
      case "weekday" -> {
        DayOfWeek day = DayOfWeek.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        rest.forEach(word -> weekdays.put(word, day));
      }
      case "month" -> {
        Month month = Month.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        rest.forEach(word -> months.put(word, month));
      }
      case "unit" -> rest.forEach(word -> units.put(word, words.get(0)));
      case "number" -> rest.forEach(word -> numbers.put(word, Integer.valueOf(words.get(0))));
      default -> throw new IllegalArgumentException("unknown keyword " + keyword);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
