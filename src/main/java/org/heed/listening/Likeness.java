package org.heed.listening;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.language.Language;
import org.heed.language.Meaning;
import org.heed.language.PhraseRule;
import org.heed.language.Sentence;
import org.heed.language.SentenceVector;
import org.heed.language.WordTable;

/**
 * How near a message comes in meaning to the examples of the phrase rules: it says what a rule
 * means, though in other words.
 */
final class Likeness {

  private static final int MOST_SENTENCES = 30;
  private static final double WEIGHT = 2;

  private final WordTable table = WordTable.english();
  private final Map<String, Map<String, SentenceVector>> byLanguage = new HashMap<>();

  Likeness(List<Language> languages) {
    languages.forEach(language -> byLanguage.put(language.code(), examples(language)));
  }

  private Map<String, SentenceVector> examples(Language language) {
    Map<String, SentenceVector> examples = new LinkedHashMap<>();
    for (PhraseRule rule : language.phrases().rules()) {
      if (!rule.catches().isEmpty() && rule.meaning().compareTo(Meaning.DUE_TODAY) < 0) {
        examples.put(
            "like:" + rule.id(),
            SentenceVector.ofAll(rule.catches().stream().map(table::vector).toList()));
      }
    }
    return examples;
  }

  void observe(Transcript transcript, Utterance utterance, Notes traits) {
    List<Sentence> spoken = utterance.spoken();
    byLanguage
        .getOrDefault(utterance.text().language().code(), Map.of())
        .forEach(
            (trait, example) -> {
              double nearest = 0;
              for (int i = 0; i < spoken.size() && i < MOST_SENTENCES; i++) {
                SentenceVector said = transcript.vectors().of(spoken.get(i));
                nearest = Math.max(nearest, said.similarity(example));
              }
              traits.add(trait, nearest * WEIGHT);
            });
  }
}
