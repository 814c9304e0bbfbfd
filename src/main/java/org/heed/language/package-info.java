/**
 * What a message says, before anybody judges it: the zones of its text, its sentences and words
 * with their offsets in the original, what the phrase rules of its language find in them, and how
 * alike two texts are in words ({@link org.heed.language.Similarity}) and in meaning ({@link
 * org.heed.language.WordTable}). A {@link org.heed.language.Lexicon} looks each word of a
 * conversation up once.
 */
package org.heed.language;
