package org.heed.listening;

import java.util.List;
import java.util.Set;

/**
 * What one public agent message does for the customer.
 *
 * @param message 0-based index of the message
 * @param acts what it does; searches and reports count these
 * @param clearActs those of them that are sure enough to be held against an agent in a signal
 * @param answers numbers of the questions that it answers in substance
 * @param confidence from 0 to 1, that the acts are right
 */
public record Reply(
    int message, Set<Act> acts, Set<Act> clearActs, List<Integer> answers, double confidence) {

  /** Something that a reply does. */
  public enum Act {
    /** Addresses a question in substance. */
    ANSWER,
    /** Asks the customer something needed. */
    CLARIFY,
    /** Confirms receipt, says that somebody looks into it. */
    ACKNOWLEDGE,
    /** Says no, cannot, will not, not a bug. */
    REFUSAL,
    /** A refusal with neither reason, alternative nor next step. */
    BARE_NO,
    /** Neither answers, clarifies nor acknowledges while a question is open. */
    BESIDE_POINT,
    /** Asks for something that the customer had already given. */
    ASKS_AGAIN,
    /** Reads as a template. */
    CANNED,
    /** Hands the issue on to somebody else. */
    HANDS_ON,
    /** Closes the issue. */
    CLOSING
  }

  /** Readings of before version 4 were stored without clear acts: then there are none. */
  public Reply {
    acts = Set.copyOf(acts);
    clearActs = clearActs == null ? Set.of() : Set.copyOf(clearActs);
    answers = List.copyOf(answers);
  }
}
