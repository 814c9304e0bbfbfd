package org.heed.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.conversation.Message;
import org.heed.language.Sentence;
import org.heed.language.Similarity;
import org.heed.language.Text;
import org.heed.language.Zone;

/** A message and what its text says. */
final class Utterance {

  /** How many sentences of a message are compared with others; nobody writes more to be read. */
  private static final int MOST_COMPARED = 120;

  private final Message message;
  private final Text text;
  private final Map<String, Integer> content = new HashMap<>();
  private final List<Map<String, Integer>> spokenContents = new ArrayList<>();

  Utterance(Message message, Text text) {
    this.message = message;
    this.text = text;
    for (Sentence sentence : text.sentences()) {
      if (sentence.zone() != Zone.QUOTE && sentence.zone() != Zone.SIGNATURE) {
        Map<String, Integer> words = Similarity.contentOf(sentence, text.language());
        words.forEach((word, count) -> content.merge(word, count, Integer::sum));
        if (sentence.isSpoken() && spokenContents.size() < MOST_COMPARED) {
          spokenContents.add(words);
        }
      }
    }
  }

  Message message() {
    return message;
  }

  Text text() {
    return text;
  }

  int index() {
    return message.index();
  }

  List<Sentence> spoken() {
    return text.spoken();
  }

  Span span(Sentence sentence) {
    return new Span(message.index(), sentence.start(), sentence.end());
  }

  String words(Sentence sentence) {
    return text.words(sentence);
  }

  /** The content words of all that its author says and heads, with their counts. */
  Map<String, Integer> content() {
    return content;
  }

  /** The content words of its first spoken sentences. */
  List<Map<String, Integer>> spokenContents() {
    return spokenContents;
  }
}
