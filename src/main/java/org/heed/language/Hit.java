package org.heed.language;

/**
 * A phrase rule that holds in a sentence.
 *
 * @param rule which
 * @param from index of the first word that it matched
 * @param to index after the last word that it matched
 */
public record Hit(PhraseRule rule, int from, int to) {}
