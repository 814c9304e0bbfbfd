package org.heed.conversation;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * One thing said: the description (summary, blank line, description) or a comment.
 *
 * @param index 0-based place in the conversation; 0 is the description
 * @param id the Jira comment id, or the empty string for the description
 * @param author who wrote it
 * @param side the side its author is on in this conversation
 * @param visibility who can see it
 * @param written when, in the time zone that the author's words ("by Friday") are to be read in
 * @param text Jira wiki markup as stored; all offsets of findings point into this string
 */
public record Message(
    int index,
    String id,
    Author author,
    Side side,
    Visibility visibility,
    ZonedDateTime written,
    String text) {

  public Message {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(visibility, "visibility");
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(text, "text");
  }

  /** The moment it was written. */
  public Instant at() {
    return written.toInstant();
  }

  /** Whether an agent said it where the customer can see it. */
  public boolean isPublicAgentReply() {
    return side == Side.AGENT && visibility == Visibility.PUBLIC && !text.isBlank();
  }

  /** Whether the customer's side wrote it. */
  public boolean isFromCustomer() {
    return side == Side.CUSTOMER;
  }
}
