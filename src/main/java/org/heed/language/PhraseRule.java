package org.heed.language;

import java.util.List;

/**
 * A rule that gives a meaning to phrases, with the examples that prove it.
 *
 * @param id unique in its language
 * @param meaning what its phrases mean
 * @param reason why the rule is there
 * @param phrases the patterns that it catches
 * @param exceptions patterns in whose presence it is silent
 * @param catches sentences in which it must hold
 * @param passes sentences in which it must not hold
 */
public record PhraseRule(
    String id,
    Meaning meaning,
    String reason,
    List<Phrase> phrases,
    List<Phrase> exceptions,
    List<String> catches,
    List<String> passes) {

  public PhraseRule {
    phrases = List.copyOf(phrases);
    exceptions = List.copyOf(exceptions);
    catches = List.copyOf(catches);
    passes = List.copyOf(passes);
  }
}
