package org.heed.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.heed.conversation.BusinessCalendar;
import org.heed.language.Meaning;

/** Who waits for whom, since when. */
final class Silence {

  /** The business time after which a customer who waits and says nothing has gone quiet. */
  static final Duration QUIET_AFTER = Duration.ofHours(40);

  /** When the customer began to wait, if they do. */
  Optional<Instant> waitingSince(Transcript transcript, List<Question> questions) {
    Optional<Instant> oldest =
        questions.stream()
            .filter(question -> question.state().isUnanswered())
            .filter(question -> !transcript.isContentAfter(question.span().message()))
            .map(Question::asked)
            .min(Comparator.naturalOrder());
    return oldest.isPresent() ? oldest : unansweredReport(transcript);
  }

  /** A last word of the customer that it still does not work, or that they still wait. */
  private static Optional<Instant> unansweredReport(Transcript transcript) {
    Instant since = null;
    for (Utterance utterance : transcript.all()) {
      if (utterance.message().isPublicAgentReply()) {
        since = null;
      } else if (Transcript.isHeardFromCustomer(utterance) && utterance.index() > 0) {
        boolean waits =
            utterance.text().means(Meaning.UNSOLVED) || utterance.text().means(Meaning.CHASES);
        boolean content =
            utterance.text().means(Meaning.RESOLVED) || utterance.text().means(Meaning.WITHDRAWS);
        if (content) {
          since = null;
        } else if (waits && since == null) {
          since = utterance.message().at();
        }
      }
    }
    return Optional.ofNullable(since);
  }

  /**
   * When the customer's silence begins to tell, if a question of theirs was passed over and they
   * have not said since that all is well.
   */
  Optional<Instant> quietFrom(Transcript transcript, List<Question> questions) {
    boolean unheard =
        questions.stream()
            .filter(question -> !transcript.isContentAfter(question.span().message()))
            .anyMatch(
                question -> question.state() == Question.State.OPEN || question.isClearlyMissed());
    if (!unheard) {
      return Optional.empty();
    }
    BusinessCalendar calendar = transcript.conversation().calendar();
    return lastWord(transcript).map(word -> calendar.after(word.message().at(), QUIET_AFTER));
  }

  /** The customer's last word. */
  static Optional<Utterance> lastWord(Transcript transcript) {
    List<Utterance> customers = transcript.customers();
    return customers.isEmpty()
        ? Optional.empty()
        : Optional.of(customers.get(customers.size() - 1));
  }
}
