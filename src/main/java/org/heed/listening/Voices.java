package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import org.heed.conversation.Author;

/** The chain of agents who spoke to the customer. */
final class Voices {

  List<Voice> find(Transcript transcript) {
    List<Voice> voices = new ArrayList<>();
    for (Utterance utterance : transcript.replies()) {
      Author author = utterance.message().author();
      int last = voices.size() - 1;
      if (last >= 0 && voices.get(last).agent().equals(author.key())) {
        Voice voice = voices.get(last);
        voices.set(
            last, new Voice(voice.agent(), voice.name(), voice.since(), voice.replies() + 1));
      } else {
        voices.add(new Voice(author.key(), author.name(), utterance.message().at(), 1));
      }
    }
    return voices;
  }
}
