package org.heed.language;

/**
 * What a language knows of a word.
 *
 * @param form the word in lower case
 * @param number its number in the vocabulary, or {@link Vocabulary#UNKNOWN}
 * @param stem the word without its ending, or null if it carries no content
 * @param seen what the phrase rules see in it
 */
record Entry(String form, int number, String stem, SeenWord seen) {}
