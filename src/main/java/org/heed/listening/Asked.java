package org.heed.listening;

import java.util.Map;
import org.heed.language.Sentence;

/** A question as it was asked, before it is known what became of it. */
record Asked(
    int message,
    Sentence sentence,
    Question.Kind kind,
    Map<String, Integer> content,
    double confidence) {}
