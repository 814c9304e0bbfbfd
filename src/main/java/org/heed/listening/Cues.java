package org.heed.listening;

import java.util.ArrayList;
import java.util.List;

/** Finds what the customer lets show. */
final class Cues {

  List<Cue> find(List<JudgedSentence> judged, Weights weights) {
    List<Cue> cues = new ArrayList<>();
    for (JudgedSentence sentence : judged) {
      for (Cue.Kind kind : Cue.Kind.values()) {
        int aspect = kind.ordinal() + 1;
        double probability = sentence.judged()[aspect];
        if (probability >= weights.threshold(aspect)) {
          cues.add(
              new Cue(
                  sentence.utterance().span(sentence.sentence()),
                  sentence.utterance().words(sentence.sentence()),
                  kind,
                  probability));
        }
      }
    }
    return cues;
  }
}
