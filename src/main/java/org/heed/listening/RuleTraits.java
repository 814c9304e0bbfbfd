package org.heed.listening;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.heed.language.Language;
import org.heed.language.PhraseRule;

/** The numbers of the traits of one kind that phrase rules have. Immutable. */
final class RuleTraits {

  private final Map<PhraseRule, Integer> numbers = new IdentityHashMap<>();

  /**
   * Looks them up.
   *
   * @param kind with what their names begin
   * @param names the numbers of traits
   * @param languages those whose rules are meant
   */
  RuleTraits(String kind, TraitNames names, List<Language> languages) {
    for (Language language : languages) {
      for (PhraseRule rule : language.phrases().rules()) {
        numbers.put(rule, names.number(kind + rule.id()));
      }
    }
  }

  /** The number of the trait that a rule holds. */
  int holds(PhraseRule rule) {
    return numbers.get(rule);
  }
}
