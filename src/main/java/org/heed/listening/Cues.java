package org.heed.listening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heed.language.Meaning;
import org.heed.language.Sentence;

/** Finds what the customer lets show. */
final class Cues {

  private static final Map<Meaning, Cue.Kind> KINDS = new EnumMap<>(Meaning.class);

  static {
    KINDS.put(Meaning.RESOLVED, Cue.Kind.RESOLVED);
    KINDS.put(Meaning.THANKS, Cue.Kind.THANKS);
    KINDS.put(Meaning.CHASES, Cue.Kind.CHASE);
    KINDS.put(Meaning.COMPLAINS, Cue.Kind.COMPLAINT);
    KINDS.put(Meaning.REPEATS, Cue.Kind.REPEATS_SELF);
    KINDS.put(Meaning.WANTS_SENIOR, Cue.Kind.WANTS_ESCALATION);
  }

  List<Cue> find(Transcript transcript) {
    List<Cue> cues = new ArrayList<>();
    boolean agentSpoke = false;
    for (Utterance utterance : transcript.all()) {
      agentSpoke |= utterance.message().isPublicAgentReply();
      if (!utterance.message().isFromCustomer() || utterance.index() == 0) {
        continue;
      }
      for (Sentence sentence : utterance.spoken()) {
        KINDS.forEach(
            (meaning, kind) -> {
              if (sentence.means(meaning)) {
                cues.add(new Cue(utterance.span(sentence), utterance.words(sentence), kind, 0.7));
              }
            });
      }
    }
    return cues;
  }
}
