package org.heed.conversation;

/** The side that an author is on. It is never derived from how important a customer is. */
public enum Side {
  /** The reporter, request participants, organisation members and anyone without the agent role. */
  CUSTOMER,
  /** A holder of the configured project role or group. */
  AGENT,
  /** Bots, queue accounts, mail handlers and auto-replies: they neither ask nor answer. */
  AUTOMATION
}
