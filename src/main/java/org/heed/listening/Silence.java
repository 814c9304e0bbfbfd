package org.heed.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heed.conversation.BusinessCalendar;
import org.heed.language.Meaning;

/** Who waits for whom, since when. */
final class Silence {

  /** Business time for which a customer's word may stand without a reply. */
  static final Duration PATIENCE = Duration.ofHours(8);

  /**
   * The business time after which a customer who was replied to and says nothing has gone quiet.
   */
  static final Duration QUIET_AFTER = Duration.ofHours(40);

  /** The business time after which one who had no reply, and no longer asks, has given up. */
  static final Duration GIVEN_UP_AFTER = Duration.ofHours(120);

  private final Transcript transcript;
  private final List<Question> questions;
  private final List<Reply> replies;

  /** By message the first words that clearly show discontent. */
  private final Map<Integer, Span> discontent = new HashMap<>();

  /** By message the words that clearly say that it works. */
  private final Map<Integer, Span> resolved = new HashMap<>();

  /** The messages that clearly give thanks. */
  private final Set<Integer> thankful = new HashSet<>();

  private final Contentment contentment;

  Silence(Transcript transcript, List<Question> questions, List<Reply> replies, List<Cue> cues) {
    this.transcript = transcript;
    this.questions = questions;
    this.replies = replies;
    this.contentment = Contentment.of(transcript, questions, replies, cues);
    for (Cue cue : cues) {
      if (cue.isClear() && cue.kind().isDiscontent()) {
        discontent.putIfAbsent(cue.span().message(), cue.span());
      } else if (cue.isClear() && cue.kind() == Cue.Kind.RESOLVED) {
        resolved.put(cue.span().message(), cue.span());
      } else if (cue.isClear() && cue.kind() == Cue.Kind.THANKS) {
        thankful.add(cue.span().message());
      }
    }
  }

  /** When the customer began to wait, if they do. */
  Optional<Instant> waitingSince() {
    Optional<Instant> oldest =
        questions.stream()
            .filter(Silence::setsTheClock)
            .filter(question -> stillMatters(question.span()))
            .map(Question::asked)
            .min(Comparator.naturalOrder());
    return oldest.isPresent() ? oldest : unansweredWord();
  }

  /** What was perhaps passed over in words, perhaps not, is worth a glance but no wait. */
  private static boolean setsTheClock(Question question) {
    return question.state() == Question.State.MISSED
        ? question.isClearlyMissed() || question.passedOverBy().isEmpty()
        : question.state().isUnanswered();
  }

  /** Whether the customer has not said, with what was said or after it, that all is well. */
  boolean stillMatters(Span said) {
    return stillMatters(said.message());
  }

  /** Whether the customer has not said, in a message or after it, that all is well. */
  boolean stillMatters(int message) {
    return !contentment.covers(message);
  }

  /** Whether the customer has not said after a moment that all is well. */
  boolean stillMatters(Instant at) {
    return !contentment.covers(at);
  }

  /**
   * The first of the customer's words, since the last reply, that tell that all is not well: it
   * still fails, they still wait, they complain or say that they had said so. Empty if all is well
   * by their last word.
   */
  Optional<Span> unansweredReport() {
    int lastReply = lastReply().map(Reply::message).orElse(0);
    Span report = null;
    for (int i = lastReply + 1; i < transcript.all().size(); i++) {
      Utterance utterance = transcript.get(i);
      if (isWellAtLast(utterance)) {
        report = null;
      } else if (report == null && Transcript.isHeardFromCustomer(utterance)) {
        report = unwell(utterance).findFirst().orElse(null);
      }
    }
    return Optional.ofNullable(report).filter(said -> stillMatters(said));
  }

  /**
   * What the customer gave since the last reply, if that only asked for something: now it is our
   * turn.
   */
  Optional<Utterance> detailsGiven() {
    if (lastReply().isEmpty() || unansweredReport().isPresent()) {
      return Optional.empty();
    }
    Reply last = lastReply().get();
    if (!last.clearActs().contains(Reply.Act.CLARIFY) || !last.answers().isEmpty()) {
      return Optional.empty();
    }
    List<Utterance> since =
        transcript.customers().stream()
            .filter(utterance -> utterance.index() > last.message())
            .toList();
    if (since.stream().anyMatch(Silence::soundsLikeTheEnd)) {
      return Optional.empty();
    }
    return since.stream()
        .filter(Utterance::givesSomething)
        .filter(utterance -> !thankful.contains(utterance.index()) || utterance.showsSomething())
        .filter(utterance -> stillMatters(utterance.index()))
        .findFirst();
  }

  /**
   * The last reply, but for those that only say that nothing was heard from the customer: if they
   * had spoken before, the silence was ours.
   */
  private Optional<Reply> lastReply() {
    for (int i = replies.size() - 1; i >= 0; i--) {
      Reply reply = replies.get(i);
      boolean blames = transcript.get(reply.message()).text().means(Meaning.BLAMES_SILENCE);
      if (!blames || reply.clearActs().contains(Reply.Act.ANSWER)) {
        return Optional.of(reply);
      }
    }
    return Optional.empty();
  }

  /** When the customer's first word since the last reply, that needs one, was said. */
  private Optional<Instant> unansweredWord() {
    return unansweredReport()
        .map(this::at)
        .or(() -> detailsGiven().map(given -> given.message().at()));
  }

  /** Whether a message of the customer says that all is well, and after it nothing else. */
  private boolean isWellAtLast(Utterance utterance) {
    if (!Transcript.isHeardFromCustomer(utterance)) {
      return false;
    }
    int unwell = unwell(utterance).mapToInt(Span::start).max().orElse(-1);
    Span well = resolved.get(utterance.index());
    if (well != null) {
      return well.start() > unwell;
    }
    return unwell < 0 && soundsLikeTheEnd(utterance);
  }

  private static boolean soundsLikeTheEnd(Utterance utterance) {
    return utterance.text().means(Meaning.RESOLVED) || utterance.text().means(Meaning.WITHDRAWS);
  }

  private Instant at(Span said) {
    return transcript.get(said.message()).message().at();
  }

  /** The questions that nobody has replied to and that still matter. */
  List<Question> open() {
    return questions.stream()
        .filter(question -> question.state() == Question.State.OPEN)
        .filter(question -> stillMatters(question.span()))
        .toList();
  }

  /** When time alone makes signals: patience ends, or silence begins to tell. */
  Stream<Instant> dues() {
    BusinessCalendar calendar = transcript.conversation().calendar();
    Stream<Instant> unreplied =
        Stream.concat(open().stream().map(Question::asked), unansweredWord().stream());
    return Stream.concat(
        unreplied.map(since -> calendar.after(since, PATIENCE)), quietFrom().stream());
  }

  /** The question that a customer left unheard, if any; the oldest one. */
  Optional<Question> leftUnheard() {
    boolean replied = isRepliedAfterLastWord();
    return questions.stream()
        .filter(question -> stillMatters(question.span()))
        .filter(
            question ->
                question.isClearlyMissed() || !replied && question.state() == Question.State.OPEN)
        .findFirst();
  }

  private boolean isRepliedAfterLastWord() {
    return lastWord()
        .filter(word -> transcript.firstReplyAfter(word.index()) < transcript.replies().size())
        .isPresent();
  }

  /** What tells that all is not well: what says so, in order, then what shows discontent. */
  private Stream<Span> unwell(Utterance utterance) {
    Stream<Span> said =
        utterance.spoken().stream()
            .filter(sentence -> Contentment.isUnsolved(sentence) || sentence.means(Meaning.REBUFFS))
            .map(utterance::span);
    return Stream.concat(said, Optional.ofNullable(discontent.get(utterance.index())).stream());
  }

  /**
   * When the customer's silence begins to tell, if they have not said that all is well: some days
   * after the last reply to them, if their question was passed over, or weeks after a last word
   * that nobody replied to. Until then that silence is ours.
   */
  Optional<Instant> quietFrom() {
    if (leftUnheard().isEmpty()) {
      return Optional.empty();
    }
    BusinessCalendar calendar = transcript.conversation().calendar();
    List<Utterance> replies = transcript.replies();
    return Optional.of(
        isRepliedAfterLastWord()
            ? calendar.after(replies.get(replies.size() - 1).message().at(), QUIET_AFTER)
            : calendar.after(lastWord().orElseThrow().message().at(), GIVEN_UP_AFTER));
  }

  /** The customer's last word. */
  Optional<Utterance> lastWord() {
    List<Utterance> customers = transcript.customers();
    return customers.isEmpty()
        ? Optional.empty()
        : Optional.of(customers.get(customers.size() - 1));
  }
}
