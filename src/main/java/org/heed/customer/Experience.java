package org.heed.customer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.heed.listening.Reading;

/**
 * What one issue was like for its customer, told by what happened and never by who the customer is.
 *
 * @param issueKey the issue
 * @param outcome how it ended, or how it stands
 * @param handoffs how often the responsible voice moved between agents
 * @param missed questions that agents replied past
 * @param unanswered questions without an answer, the missed ones included
 * @param promisesBroken promises that are overdue or were kept late
 * @param resolved whether the issue is resolved
 * @param heat 0 to 100
 * @param at when it ended, or the last time something was said
 */
public record Experience(
    String issueKey,
    Outcome outcome,
    int handoffs,
    int missed,
    int unanswered,
    int promisesBroken,
    boolean resolved,
    int heat,
    Instant at) {

  /** From the second handoff on, customers turn away. */
  private static final int MANY_HANDOFFS = 2;

  /**
   * Worst first: bad endings before good ones, unresolved before resolved, then by heat, by what
   * was missed and by handoffs; the more recent first among equals.
   */
  public static final Comparator<Experience> WORST_FIRST =
      Comparator.comparing((Experience experience) -> !experience.outcome.isBad())
          .thenComparing(Experience::resolved)
          .thenComparing(Experience::heat, Comparator.reverseOrder())
          .thenComparing(Experience::missed, Comparator.reverseOrder())
          .thenComparing(Experience::handoffs, Comparator.reverseOrder())
          .thenComparing(Experience::at, Comparator.reverseOrder())
          .thenComparing(Experience::issueKey);

  /** How an issue ended for the customer, or how it stands. */
  public enum Outcome {
    /** Not resolved, and the customer waits for something that was missed or never answered. */
    STILL_UNHEARD,
    /** Resolved over a question that was never answered. */
    CLOSED_UNHEARD,
    /** Every question was answered, but only after many hands or broken promises. */
    HEARD_THE_HARD_WAY,
    /** Not resolved, and the conversation goes as it should. */
    IN_GOOD_HANDS,
    /** Resolved, every question answered. */
    HEARD;

    /** Whether it was a bad experience. */
    public boolean isBad() {
      return this == STILL_UNHEARD || this == CLOSED_UNHEARD || this == HEARD_THE_HARD_WAY;
    }

    /** The i18n key of the words that say it. */
    public String labelKey() {
      return "heed.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

  public Experience {
    Objects.requireNonNull(issueKey, "issueKey");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(at, "at");
  }

  /**
   * What an issue was like, as its reading tells.
   *
   * @param reading the reading of the issue
   * @param resolved whether the issue is resolved
   */
  public static Experience of(Reading reading, boolean resolved) {
    List<Question> unanswered = reading.unansweredQuestions();
    int missed = reading.clearlyMissedQuestions().size();
    int broken = (int) reading.clearPromises().stream().filter(Experience::isBroken).count();
    int handoffs = reading.handoffs().size();
    Instant at =
        reading.messages().isEmpty()
            ? reading.readAt()
            : reading.messages().get(reading.messages().size() - 1).at();
    return new Experience(
        reading.issueKey(),
        outcome(handoffs, missed, unanswered.size(), broken, resolved),
        handoffs,
        missed,
        unanswered.size(),
        broken,
        resolved,
        reading.heat(),
        at);
  }

  /** The same experience under the key that the issue has now. */
  public Experience under(String key) {
    return new Experience(
        key, outcome, handoffs, missed, unanswered, promisesBroken, resolved, heat, at);
  }

  /**
   * How an issue with these figures ended, or stands.
   *
   * <p>An open question on an open issue is no bad experience yet: it may be answered in time.
   */
  public static Outcome outcome(
      int handoffs, int missed, int unanswered, int promisesBroken, boolean resolved) {
    if (resolved && unanswered > 0) {
      return Outcome.CLOSED_UNHEARD;
    }
    if (missed > 0 || (unanswered > 0 && (handoffs >= MANY_HANDOFFS || promisesBroken > 0))) {
      return Outcome.STILL_UNHEARD;
    }
    if (handoffs >= MANY_HANDOFFS || promisesBroken > 0) {
      return Outcome.HEARD_THE_HARD_WAY;
    }
    return resolved ? Outcome.HEARD : Outcome.IN_GOOD_HANDS;
  }

  private static boolean isBroken(Promise promise) {
    return promise.state() == Promise.State.OVERDUE || promise.state() == Promise.State.LATE;
  }
}
