package org.heed.listening;

import org.heed.language.Content;
import org.heed.language.Sentence;

/** A question as it was asked, before it is known what became of it. */
record Asked(
    int message, Sentence sentence, Question.Kind kind, Content content, double confidence) {}
