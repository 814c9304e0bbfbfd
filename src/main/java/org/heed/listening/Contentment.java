package org.heed.listening;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.heed.language.Meaning;
import org.heed.language.Sentence;

/**
 * Whether all is well in the end: the customer says that it works or is to be closed, and neither
 * asks anything else, complains nor chases in the same message or a later one.
 */
final class Contentment {

  /**
   * To close it is both: "please resolve it" only sounds like solved, "cancel it" only gives up.
   */
  private static final Predicate<Sentence> TO_CLOSE =
      sentence -> sentence.means(Meaning.RESOLVED) && sentence.means(Meaning.WITHDRAWS);

  private final int since;
  private final Instant at;

  private Contentment(int since, Instant at) {
    this.since = since;
    this.at = at;
  }

  static Contentment of(Transcript transcript, List<Question> questions, List<Cue> cues) {
    Map<Integer, Set<Cue.Kind>> shown = new HashMap<>();
    for (Cue cue : cues) {
      if (cue.isClear()) {
        shown
            .computeIfAbsent(cue.span().message(), none -> EnumSet.noneOf(Cue.Kind.class))
            .add(cue.kind());
      }
    }
    Set<Integer> asking = new HashSet<>();
    for (Question question : questions) {
      if (!transcript.get(question.span().message()).holds(question.span(), TO_CLOSE)) {
        asking.add(question.span().message());
      }
    }
    int since = -1;
    boolean resigned = false;
    for (Utterance utterance : transcript.customers()) {
      Set<Cue.Kind> kinds = shown.getOrDefault(utterance.index(), Set.of());
      if (utterance.text().means(Meaning.UNSOLVED)
          || asking.contains(utterance.index())
          || kinds.stream().anyMatch(Cue.Kind::isDiscontent)) {
        since = -1;
        resigned |= kinds.stream().anyMatch(Cue.Kind::isDiscontent);
      } else if (kinds.contains(Cue.Kind.RESOLVED)
          || !resigned && utterance.spoken().stream().anyMatch(TO_CLOSE)) {
        since = utterance.index();
      }
    }
    Instant at = since < 0 ? Instant.MIN : transcript.get(since).message().at();
    return new Contentment(since, at);
  }

  /** Whether the customer's last judgement, after a moment, is that all is well. */
  boolean covers(Instant moment) {
    return moment.isBefore(at);
  }

  /** Whether the customer's last judgement, in a message or after it, is that all is well. */
  boolean covers(int message) {
    return message <= since;
  }
}
