package org.heed.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.heed.conversation.Author;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;
import org.heed.listening.Cue;
import org.heed.listening.Evidence;
import org.heed.listening.Handoff;
import org.heed.listening.Heard;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.heed.listening.Reading;
import org.heed.listening.Reply;
import org.heed.listening.Signal;
import org.heed.listening.Span;
import org.heed.listening.Voice;

/** Readings as the reader might have made them, with the figures that a test needs. */
final class SampleReading {

  static final Instant ASKED = Instant.parse("2026-03-02T09:15:00Z");
  static final Instant READ = Instant.parse("2026-03-04T16:00:00Z");

  private final List<Question> questions = new ArrayList<>();
  private final List<Handoff> handoffs = new ArrayList<>();
  private final List<Promise> promises = new ArrayList<>();
  private Optional<Instant> waitingSince = Optional.empty();
  private Optional<Instant> nextDue = Optional.empty();
  private int heat;

  SampleReading question(Question.State state, Instant asked) {
    if (state.isUnanswered() && waitingSince.filter(since -> !since.isAfter(asked)).isEmpty()) {
      waitingSince = Optional.of(asked);
    }
    questions.add(
        new Question(
            questions.size(),
            new Span(0, 20, 61),
            "Why is the certificate not renewed?",
            Question.Kind.INTERROGATIVE,
            state,
            asked,
            OptionalInt.empty(),
            List.of(1),
            OptionalInt.empty(),
            0.9));
    return this;
  }

  SampleReading handoff(Instant at) {
    handoffs.add(
        new Handoff(
            "mara", "tom", OptionalInt.of(0), OptionalInt.empty(), at, handoffs.size() > 1));
    return this;
  }

  SampleReading brokenPromise() {
    promises.add(
        new Promise(
            new Span(1, 0, 30),
            "I will call you by Tuesday",
            "mara",
            ASKED,
            Optional.of("by Tuesday"),
            Optional.of(LocalDate.of(2026, 3, 3)),
            Optional.empty(),
            Promise.State.OVERDUE,
            0.8));
    return this;
  }

  SampleReading waitingSince(Instant since) {
    waitingSince = Optional.of(since);
    return this;
  }

  SampleReading due(Instant at) {
    nextDue = Optional.of(at);
    return this;
  }

  SampleReading heat(int points) {
    heat = points;
    return this;
  }

  Reading of(String issueKey) {
    return new Reading(
        issueKey,
        READ,
        List.of(
            new Heard(
                0, "", new Author("jo", "Jo Alder"), Side.CUSTOMER, Visibility.PUBLIC, ASKED)),
        questions,
        List.of(
            new Reply(
                1,
                EnumSet.of(Reply.Act.BESIDE_POINT),
                EnumSet.of(Reply.Act.BESIDE_POINT),
                List.of(),
                0.7)),
        promises,
        handoffs,
        List.of(new Cue(new Span(0, 0, 5), "Again", Cue.Kind.CHASE, 0.6)),
        List.of(new Voice("mara", "Mara Lind", ASKED, 1)),
        List.of(
            new Signal(
                Signal.Kind.MISSED_QUESTION,
                20,
                List.of("1"),
                List.of(new Evidence("Why is the certificate not renewed?", 0, ASKED)),
                0.9)),
        heat,
        waitingSince,
        nextDue);
  }
}
