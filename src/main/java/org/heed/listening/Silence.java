package org.heed.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.conversation.BusinessCalendar;
import org.heed.language.Meaning;

/** Who waits for whom, since when. */
final class Silence {

  /**
   * The business time after which a customer who was replied to and says nothing has gone quiet.
   */
  static final Duration QUIET_AFTER = Duration.ofHours(40);

  /** The business time after which one who had no reply, and no longer asks, has given up. */
  static final Duration GIVEN_UP_AFTER = Duration.ofHours(120);

  private final Transcript transcript;
  private final List<Question> questions;

  /** By message the first words that clearly show discontent. */
  private final Map<Integer, Span> discontent = new HashMap<>();

  private final Contentment contentment;

  Silence(Transcript transcript, List<Question> questions, List<Cue> cues) {
    this.transcript = transcript;
    this.questions = questions;
    this.contentment = Contentment.of(transcript, questions, cues);
    for (Cue cue : cues) {
      if (cue.isClear() && cue.kind().isDiscontent()) {
        discontent.putIfAbsent(cue.span().message(), cue.span());
      }
    }
  }

  /** When the customer began to wait, if they do. */
  Optional<Instant> waitingSince() {
    Optional<Instant> oldest =
        questions.stream()
            .filter(question -> question.state().isUnanswered())
            .filter(this::stillMatters)
            .map(Question::asked)
            .min(Comparator.naturalOrder());
    return oldest.isPresent()
        ? oldest
        : unansweredReport().map(cry -> transcript.get(cry.message()).message().at());
  }

  /** Whether the customer has not said since that all is well. */
  boolean stillMatters(Question question) {
    return !contentment.isAfter(question.span().message());
  }

  /**
   * The first of the customer's words, since the last reply, that tell that all is not well: it
   * still fails, they still wait, they complain or say that they had said so. Empty if all is well
   * by their last word.
   */
  Optional<Span> unansweredReport() {
    Span report = null;
    for (Utterance utterance : transcript.all()) {
      if (utterance.message().isPublicAgentReply()) {
        report = null;
      } else if (Transcript.isHeardFromCustomer(utterance) && utterance.index() > 0) {
        Optional<Span> unwell = unwell(utterance);
        if (unwell.isPresent()) {
          report = report == null ? unwell.get() : report;
        } else if (utterance.text().means(Meaning.RESOLVED)
            || utterance.text().means(Meaning.WITHDRAWS)) {
          report = null;
        }
      }
    }
    return Optional.ofNullable(report);
  }

  private Optional<Span> unwell(Utterance utterance) {
    return utterance.spoken().stream()
        .filter(sentence -> sentence.meansAny(Meaning.UNSOLVED, Meaning.REBUFFS))
        .map(utterance::span)
        .findFirst()
        .or(() -> Optional.ofNullable(discontent.get(utterance.index())));
  }

  /**
   * When the customer's silence begins to tell, if they have not said that all is well: some days
   * after an agent replied past their question, or weeks after a last word that nobody replied to.
   * Until then that silence is ours.
   */
  Optional<Instant> quietFrom() {
    Optional<Utterance> word = lastWord();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    BusinessCalendar calendar = transcript.conversation().calendar();
    int next = transcript.firstReplyAfter(word.get().index());
    boolean replied = next < transcript.replies().size();
    boolean unheard =
        questions.stream()
            .filter(this::stillMatters)
            .anyMatch(
                question ->
                    question.isClearlyMissed()
                        || !replied && question.state() == Question.State.OPEN);
    if (!unheard) {
      return Optional.empty();
    }
    return Optional.of(
        replied
            ? calendar.after(transcript.replies().get(next).message().at(), QUIET_AFTER)
            : calendar.after(word.get().message().at(), GIVEN_UP_AFTER));
  }

  /** The customer's last word. */
  Optional<Utterance> lastWord() {
    List<Utterance> customers = transcript.customers();
    return customers.isEmpty()
        ? Optional.empty()
        : Optional.of(customers.get(customers.size() - 1));
  }
}
