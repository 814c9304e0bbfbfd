package org.heed.listening;

import org.heed.language.Word;

/**
 * The numbers of the traits of words of one kind; {@link TraitNames#NOBODY} where there is none.
 */
interface WordTraits {

  /** Of a word. */
  int of(Word word);

  /** Of two neighbours. */
  int ofPair(Word before, Word word);

  /** Of the word that a sentence begins with. */
  int ofFirst(Word word);

  /** Of a word that follows something quoted. */
  int ofAfterQuote(Word word);
}
