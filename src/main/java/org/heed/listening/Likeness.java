package org.heed.listening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.language.Directions;
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

  /** What agents say; being like what customers say tells nothing more of a reply. */
  private static final Set<Meaning> OF_AGENTS =
      EnumSet.range(Meaning.ACKNOWLEDGES, Meaning.AS_PROMISED);

  private static final int MOST_SENTENCES = 30;
  private static final double WEIGHT = 2;

  private final TraitNames names;
  private final WordTable table = WordTable.english();
  private final Map<String, Examples> byLanguage = new HashMap<>();

  /**
   * Gathers the examples.
   *
   * @param languages those whose rules have them
   * @param names the numbers of the notes that it will write into
   */
  Likeness(List<Language> languages, TraitNames names) {
    this.names = names;
    languages.forEach(language -> byLanguage.put(language.code(), examples(language)));
  }

  /** What rules' examples mean, and the numbers of the traits of being like them. */
  private record Examples(int[] traits, Directions meant) {}

  private Examples examples(Language language) {
    List<Integer> traits = new ArrayList<>();
    List<SentenceVector> meant = new ArrayList<>();
    for (PhraseRule rule : language.phrases().rules()) {
      if (!rule.catches().isEmpty() && OF_AGENTS.contains(rule.meaning())) {
        traits.add(names.number("like:" + rule.id()));
        meant.add(SentenceVector.ofAll(rule.catches().stream().map(table::vector).toList()));
      }
    }
    return new Examples(
        traits.stream().mapToInt(Integer::intValue).toArray(), new Directions(meant));
  }

  void observe(Utterance utterance, Notes traits) {
    Examples examples = byLanguage.get(utterance.text().language().code());
    if (examples == null) {
      return;
    }
    float[] nearest = new float[examples.meant().count()];
    List<Sentence> spoken = utterance.spoken();
    for (int i = 0; i < spoken.size() && i < MOST_SENTENCES; i++) {
      examples.meant().raise(spoken.get(i).words().vector(), nearest);
    }
    for (int i = 0; i < nearest.length; i++) {
      traits.add(examples.traits()[i], nearest[i] * WEIGHT);
    }
  }
}
