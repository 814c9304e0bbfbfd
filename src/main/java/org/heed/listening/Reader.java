package org.heed.listening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.conversation.Conversation;
import org.heed.language.Languages;

/**
 * Reads a conversation the way a careful support lead would. There is one reader; it is safe for
 * use by many threads.
 */
public final class Reader {

  private final Languages languages = Languages.load();
  private final Questions questions = new Questions();
  private final Replies replies = new Replies();
  private final Answers answers = new Answers();
  private final Promises promises = new Promises();
  private final Handoffs handoffs = new Handoffs();
  private final Cues cues = new Cues();
  private final Voices voices = new Voices();
  private final Silence silence = new Silence();
  private final Signals signals = new Signals();

  /**
   * Reads a conversation.
   *
   * @param conversation what was said and who owned it
   * @param now the moment as of which waiting and promises are judged
   */
  public Reading read(Conversation conversation, Instant now) {
    Transcript transcript = Transcript.of(conversation, languages);
    List<Doing> doings = replies.find(transcript);
    Answers.Outcome outcome = answers.follow(transcript, questions.find(transcript), doings);
    List<Promise> promised = promises.find(transcript, doings, now);
    List<Handoff> moves = handoffs.find(transcript);
    List<Cue> shown = cues.find(transcript);
    Optional<Instant> quietFrom = silence.quietFrom(transcript, outcome.questions());
    List<Signal> found =
        signals.find(
            transcript,
            new Signals.Findings(
                outcome.questions(), outcome.replies(), promised, moves, shown, quietFrom),
            now);
    return new Reading(
        conversation.key(),
        now,
        conversation.messages().stream().map(Heard::of).toList(),
        outcome.questions(),
        outcome.replies(),
        promised,
        moves,
        shown,
        voices.find(transcript),
        found,
        Heat.of(found),
        silence.waitingSince(transcript, outcome.questions()),
        nextDue(promised, quietFrom, now));
  }

  private static Optional<Instant> nextDue(
      List<Promise> promises, Optional<Instant> quietFrom, Instant now) {
    Stream<Instant> ofPromises =
        promises.stream()
            .filter(promise -> promise.state().isOutstanding())
            .flatMap(promise -> promise.dueAt().stream())
            .flatMap(due -> Stream.of(due.minus(Promises.SOON), due.plusMillis(1)));
    return Stream.concat(ofPromises, quietFrom.stream())
        .filter(moment -> moment.isAfter(now))
        .min(Instant::compareTo);
  }
}
