package org.heed.language;

import java.util.List;

/**
 * What a language knows of a word.
 *
 * @param form the word in lower case
 * @param number its number in the vocabulary, or {@link Vocabulary#UNKNOWN}
 * @param stem the word without its ending, or null if it carries no content
 * @param seen what the phrase rules see in it
 * @param startsClause whether a clause begins after it
 * @param pieces where its pieces point in {@link WordTable#english}; null if that was not looked up
 * @param stands the words that it is written for; empty if it stands for itself
 */
record Entry(
    String form,
    int number,
    String stem,
    SeenWord seen,
    boolean startsClause,
    List<float[]> pieces,
    List<String> stands) {}
