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
 * Whether all is well in the end: the customer says that it works or is to be closed, or thanks for
 * an answer and the issue is closed then, and neither asks anything else, complains nor chases in
 * the same message or a later one. On an open issue thanks alone end no wait: they may be for half
 * of it.
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

  static Contentment of(
      Transcript transcript, List<Question> questions, List<Reply> replies, List<Cue> cues) {
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
    boolean answered = false;
    int next = 0;
    for (Utterance utterance : transcript.customers()) {
      while (next < replies.size() && replies.get(next).message() < utterance.index()) {
        answered = isAnswer(replies.get(next++));
      }
      Set<Cue.Kind> kinds = shown.getOrDefault(utterance.index(), Set.of());
      if (utterance.spoken().stream().anyMatch(Contentment::isUnsolved)
          || asking.contains(utterance.index())
          || kinds.stream().anyMatch(Cue.Kind::isDiscontent)) {
        since = -1;
        resigned |= kinds.stream().anyMatch(Cue.Kind::isDiscontent);
      } else if (kinds.contains(Cue.Kind.RESOLVED)
          || !resigned && utterance.spoken().stream().anyMatch(TO_CLOSE)
          || kinds.contains(Cue.Kind.THANKS) && answered && isClosedAfter(utterance, transcript)) {
        since = utterance.index();
      }
    }
    Instant at = since < 0 ? Instant.MIN : transcript.get(since).message().at();
    return new Contentment(since, at);
  }

  /** Whether it says that it still fails: who made "the same error" and closes does not. */
  static boolean isUnsolved(Sentence sentence) {
    return sentence.means(Meaning.UNSOLVED) && !TO_CLOSE.test(sentence);
  }

  private static boolean isAnswer(Reply reply) {
    return reply.clearActs().contains(Reply.Act.ANSWER) && !reply.answers().isEmpty();
  }

  private static boolean isClosedAfter(Utterance utterance, Transcript transcript) {
    return transcript
        .conversation()
        .resolved()
        .filter(closed -> closed.isAfter(utterance.message().at()))
        .isPresent();
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
