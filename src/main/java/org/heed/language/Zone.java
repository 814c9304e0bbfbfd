package org.heed.language;

/** What a stretch of a message is. Only prose is what its author says to the other side. */
public enum Zone {
  /** The author's own words. */
  PROSE,
  /** The summary, a wiki heading or a heading of a form ("Steps to Reproduce"). */
  HEADING,
  /** "Dear Ms Okafor,". */
  GREETING,
  /** "Kind regards". */
  SIGN_OFF,
  /** Names, telephone numbers and disclaimers below the sign-off. */
  SIGNATURE,
  /** Somebody else's words, quoted by markup or by mail. */
  QUOTE,
  /** Code, logs, stack traces and console output, fenced or not. */
  CODE,
  /** A row of a table. */
  TABLE;

  /** Whether the author speaks here. */
  public boolean isSpoken() {
    return this == PROSE || this == SIGN_OFF;
  }
}
