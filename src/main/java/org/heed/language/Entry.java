package org.heed.language;

/**
 * What a language knows of a word.
 *
 * @param form the word in lower case
 * @param stem the word without its ending, or null if it carries no content
 * @param seen what the phrase rules see in it
 */
record Entry(String form, String stem, SeenWord seen) {}
