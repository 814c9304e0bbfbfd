package org.heed.escalation;

import java.util.Locale;

/** What the senior agent should do first. */
public enum Advice {
  /** Pick up the telephone: writing has failed. */
  CALL_THE_CUSTOMER,
  /** Answer what was passed over before anything else. */
  ANSWER_WHAT_WAS_MISSED,
  /** Do not ask for what the customer gave already. */
  DO_NOT_ASK_AGAIN,
  /** Keep the overdue promise, or say when. */
  KEEP_THE_PROMISE,
  /** Say that you hold it now, and when they hear from you. */
  SAY_WHO_HOLDS_IT;

  /** The i18n key of the plain sentence that says it. */
  public String sentenceKey() {
    return "heed.advice." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
