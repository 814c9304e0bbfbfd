package org.heed.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.heed.conversation.Author;
import org.heed.conversation.BusinessCalendar;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
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

/**
 * Tells a conversation together with what is to be found in it, one message an hour from Monday
 * noon on, so that what is done with a reading is tested apart from the reader.
 */
public final class Told {

  /** When the first message is written. */
  public static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  /** A team that never sleeps. */
  public static final BusinessCalendar CALENDAR =
      BusinessCalendar.roundTheClock(ZoneId.of("Europe/Zurich"));

  private final List<Message> messages = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Reply> replies = new ArrayList<>();
  private final List<Promise> promises = new ArrayList<>();
  private final List<Handoff> handoffs = new ArrayList<>();
  private final List<Cue> cues = new ArrayList<>();
  private final List<Voice> voices = new ArrayList<>();
  private final List<Signal> signals = new ArrayList<>();
  private int heat;
  private Optional<Instant> waitingSince = Optional.empty();

  /** The customer writes. */
  public Told customer(String text) {
    return message("ottilie", "Ottilie Brandt", Side.CUSTOMER, Visibility.PUBLIC, text);
  }

  /** An agent replies where the customer can see it. */
  public Told agent(String key, String text) {
    voices.add(new Voice(key, name(key), next(), 1));
    return message(key, name(key), Side.AGENT, Visibility.PUBLIC, text);
  }

  /** An agent replies past what was asked. */
  public Told besideThePoint(String key, String text) {
    agent(key, text);
    replies.add(
        new Reply(
            last(),
            EnumSet.of(Reply.Act.BESIDE_POINT),
            EnumSet.of(Reply.Act.BESIDE_POINT),
            List.of(),
            1));
    return this;
  }

  /** An agent writes to the team. */
  public Told internal(String key, String text) {
    return message(key, name(key), Side.AGENT, Visibility.INTERNAL, text);
  }

  /** The last message asks this. */
  public Told asking(String words, Question.State state) {
    return asking(words, state, OptionalInt.empty());
  }

  /** The last message asks again what an earlier question asked. */
  public Told askingAgain(String words, Question.State state, int repeatOf) {
    return asking(words, state, OptionalInt.of(repeatOf));
  }

  private Told asking(String words, Question.State state, OptionalInt repeatOf) {
    Message message = messages.get(last());
    int start = Math.max(0, message.text().indexOf(words));
    questions.add(
        new Question(
            questions.size(),
            new Span(last(), start, start + words.length()),
            words,
            Question.Kind.INTERROGATIVE,
            state,
            message.at(),
            OptionalInt.empty(),
            List.of(),
            repeatOf,
            1));
    if (state.isUnanswered() && waitingSince.isEmpty()) {
      waitingSince = Optional.of(message.at());
    }
    return this;
  }

  /** The last message promises this. */
  public Told promising(String words, Promise.State state, Optional<Instant> due) {
    Message message = messages.get(last());
    promises.add(
        new Promise(
            new Span(last(), 0, words.length()),
            words,
            message.author().key(),
            message.at(),
            Optional.empty(),
            Optional.empty(),
            due,
            state,
            1));
    return this;
  }

  /** The last message shows how the customer feels. */
  public Told showing(Cue.Kind kind, String words) {
    cues.add(new Cue(new Span(last(), 0, words.length()), words, kind, 1));
    return this;
  }

  /** The issue was handed on, as the last message shows. */
  public Told handedOn(String from, String to) {
    handoffs.add(
        new Handoff(
            from,
            to,
            OptionalInt.empty(),
            OptionalInt.of(last()),
            messages.get(last()).at(),
            false));
    return this;
  }

  /** Something stands out in the last message. */
  public Told signal(Signal.Kind kind, int weight, String words, String... arguments) {
    signals.add(
        new Signal(
            kind,
            weight,
            List.of(arguments),
            List.of(new Evidence(words, last(), messages.get(last()).at())),
            1));
    return this;
  }

  /** The issue runs so hot. */
  public Told heat(int points) {
    heat = points;
    return this;
  }

  /** What was said. */
  public Conversation conversation() {
    return new Conversation(
        "HOST-7", messages, List.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), CALENDAR);
  }

  /** What is to be found in it. */
  public Reading reading() {
    return new Reading(
        "HOST-7",
        next(),
        messages.stream()
            .map(m -> new Heard(m.index(), m.id(), m.author(), m.side(), m.visibility(), m.at()))
            .toList(),
        questions.stream().map(this::followed).toList(),
        replies,
        promises,
        handoffs,
        cues,
        voices,
        signals,
        heat,
        waitingSince,
        Optional.empty());
  }

  /** A missed question was passed over by every public reply after it. */
  private Question followed(Question asked) {
    boolean missed = asked.state() == Question.State.MISSED;
    return new Question(
        asked.number(),
        asked.span(),
        asked.words(),
        asked.kind(),
        asked.state(),
        asked.asked(),
        asked.answeredBy(),
        messages.stream()
            .filter(message -> missed && message.isPublicAgentReply())
            .map(Message::index)
            .filter(message -> message > asked.span().message())
            .toList(),
        asked.repeatOf(),
        asked.confidence());
  }

  /** The moment after the last message. */
  public Instant next() {
    return START.plus(Duration.ofHours(messages.size()));
  }

  private Told message(String key, String name, Side side, Visibility visibility, String text) {
    int index = messages.size();
    messages.add(
        new Message(
            index,
            index == 0 ? "" : Integer.toString(10_000 + index),
            new Author(key, name),
            side,
            visibility,
            next().atZone(ZoneOffset.UTC),
            text));
    return this;
  }

  private int last() {
    return messages.size() - 1;
  }

  private static String name(String key) {
    return Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }
}
