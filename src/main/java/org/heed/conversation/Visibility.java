package org.heed.conversation;

/** Who can see a message. */
public enum Visibility {
  /** The customer can see it. */
  PUBLIC,
  /** Only the team can see it. */
  INTERNAL
}
