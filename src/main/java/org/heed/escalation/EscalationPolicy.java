package org.heed.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heed.conversation.BusinessCalendar;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;
import org.heed.customer.CustomerHistory;
import org.heed.listening.Cue;
import org.heed.listening.Heard;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.heed.listening.Reading;
import org.heed.listening.Signal;

/**
 * When a senior agent should be brought in: a customer who waits and has asked for one, an issue
 * that runs hot, or two lesser reasons at once on an issue that runs warm. Few issues need one: who
 * is called too often comes no more.
 *
 * @param heat from this heat on, 1 to 100, the heat alone is enough; half of it is warm
 * @param handoffs from this many handoffs on, they are a reason
 * @param patience the business time after which waiting is a reason
 */
public record EscalationPolicy(int heat, int handoffs, Duration patience) {

  /** One handoff barely moves customers, the second does; a working day without an answer does. */
  public static final EscalationPolicy DEFAULT = new EscalationPolicy(60, 2, Duration.ofHours(8));

  private static final int LESSER_REASONS_NEEDED = 2;

  /** So many public replies that did not end the wait mean that writing has failed. */
  private static final int REPLIES_IN_VAIN = 2;

  /**
   * Checks the thresholds.
   *
   * @throws IllegalArgumentException if one of them could never be met or always is
   */
  public EscalationPolicy {
    if (heat < 1 || heat > 100) {
      throw new IllegalArgumentException("heat is from 1 to 100, not " + heat);
    }
    if (handoffs < 1) {
      throw new IllegalArgumentException("handoffs begin at 1, not " + handoffs);
    }
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("a wait is longer than nothing, not " + patience);
    }
  }

  /**
   * Decides on one issue.
   *
   * @param reading what is known of the issue
   * @param elsewhere what the same customer went through on other issues
   * @param calendar when the team works
   * @param now the moment of the decision
   */
  public Decision decide(
      Reading reading, CustomerHistory elsewhere, BusinessCalendar calendar, Instant now) {
    if (reading.waitingSince().isEmpty()) {
      return Decision.LEAVE_IT;
    }
    Instant since = reading.waitingSince().get();
    List<Reason> enough = enoughAlone(reading);
    List<Reason> lesser = lesser(reading, elsewhere, calendar.between(since, now));
    List<Reason> reasons = new ArrayList<>(enough);
    reasons.addAll(lesser);
    return new Decision(
        !enough.isEmpty() || (isWarm(reading) && lesser.size() >= LESSER_REASONS_NEEDED),
        writingHasFailed(reading, since),
        reasons);
  }

  private boolean isWarm(Reading reading) {
    return 2 * reading.heat() >= heat;
  }

  private List<Reason> enoughAlone(Reading reading) {
    List<Reason> reasons = new ArrayList<>();
    if (tells(reading, Signal.Kind.WANTS_ESCALATION)) {
      reasons.add(Reason.of(Reason.Kind.ASKED_FOR_SENIOR));
    }
    if (reading.heat() >= heat) {
      reasons.add(Reason.of(Reason.Kind.HEAT, reading.heat()));
    }
    return reasons;
  }

  private List<Reason> lesser(Reading reading, CustomerHistory elsewhere, Duration waited) {
    List<Reason> reasons = new ArrayList<>();
    if (reading.handoffs().size() >= handoffs) {
      reasons.add(Reason.of(Reason.Kind.HANDED_ON, reading.handoffs().size()));
    }
    if (!reading.clearlyMissedQuestions().isEmpty()) {
      reasons.add(Reason.of(Reason.Kind.PASSED_OVER, reading.clearlyMissedQuestions().size()));
    }
    if (saidAgain(reading)) {
      reasons.add(Reason.of(Reason.Kind.SAID_AGAIN));
    }
    long broken =
        reading.clearPromises().stream()
            .filter(promise -> promise.state() == Promise.State.OVERDUE)
            .count();
    if (broken > 0) {
      reasons.add(Reason.of(Reason.Kind.PROMISES_BROKEN, broken));
    }
    if (waited.compareTo(patience) >= 0) {
      reasons.add(Reason.of(Reason.Kind.LONG_WAIT, waited.toHours()));
    }
    if (!elsewhere.bad().isEmpty()) {
      reasons.add(Reason.of(Reason.Kind.UNHEARD_BEFORE, elsewhere.bad().size()));
    }
    return reasons;
  }

  private static boolean writingHasFailed(Reading reading, Instant waitingSince) {
    long inVain =
        reading.messages().stream()
            .filter(EscalationPolicy::isPublicAgentReply)
            .filter(reply -> reply.at().isAfter(waitingSince))
            .count();
    boolean customerIsTired =
        saidAgain(reading)
            || !reading.clearlyMissedQuestions().isEmpty()
            || tells(reading, Signal.Kind.COMPLAINT)
            || tells(reading, Signal.Kind.WANTS_ESCALATION);
    return inVain >= REPLIES_IN_VAIN && customerIsTired;
  }

  private static boolean isPublicAgentReply(Heard message) {
    return message.side() == Side.AGENT && message.visibility() == Visibility.PUBLIC;
  }

  private static boolean saidAgain(Reading reading) {
    return repeatsSelf(reading)
        || reading.unansweredQuestions().stream()
            .map(Question::repeatOf)
            .anyMatch(o -> o.isPresent());
  }

  private static boolean repeatsSelf(Reading reading) {
    return reading.cues().stream()
        .anyMatch(cue -> cue.kind() == Cue.Kind.REPEATS_SELF && cue.isClear());
  }

  private static boolean tells(Reading reading, Signal.Kind kind) {
    return reading.signals().stream().anyMatch(signal -> signal.kind() == kind);
  }
}
