package org.heed.listening;

import org.heed.language.Content;
import org.heed.language.Sentence;

/**
 * A question as it was asked, before it is known what became of it.
 *
 * @param judged what its sentence is, in the order of {@link JudgedSentence#CUSTOMER}; first, how
 *     likely it asks
 */
record Asked(int message, Sentence sentence, Question.Kind kind, Content content, double[] judged) {

  /** How likely it asks. */
  double confidence() {
    return judged[0];
  }
}
