package org.heed.listening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.conversation.Message;
import org.heed.language.Sentence;
import org.heed.language.Similarity;
import org.heed.language.Text;

/** A message and what its text says. */
record Utterance(Message message, Text text, List<Sentence> spoken) {

  Utterance {
    spoken = List.copyOf(spoken);
  }

  Utterance(Message message, Text text) {
    this(message, text, text.spoken());
  }

  int index() {
    return message.index();
  }

  Span span(Sentence sentence) {
    return new Span(message.index(), sentence.start(), sentence.end());
  }

  String words(Sentence sentence) {
    return text.words(sentence);
  }

  /** The content words of all that its author says and heads. */
  Map<String, Integer> content() {
    Map<String, Integer> content = new HashMap<>();
    for (Sentence sentence : text.sentences()) {
      if (sentence.zone() != org.heed.language.Zone.QUOTE) {
        Similarity.contentOf(sentence, text.language())
            .forEach((word, count) -> content.merge(word, count, Integer::sum));
      }
    }
    return content;
  }
}
