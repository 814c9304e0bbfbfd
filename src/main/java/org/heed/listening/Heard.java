package org.heed.listening;

import java.time.Instant;
import org.heed.conversation.Author;
import org.heed.conversation.Message;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;

/**
 * A message as a reading remembers it: enough to name and link it, without its text.
 *
 * @param index 0-based place in the conversation
 * @param id the Jira comment id, or the empty string for the description
 * @param author who wrote it
 * @param side the side its author is on
 * @param visibility who can see it
 * @param at when it was written
 */
public record Heard(
    int index, String id, Author author, Side side, Visibility visibility, Instant at) {

  static Heard of(Message message) {
    return new Heard(
        message.index(),
        message.id(),
        message.author(),
        message.side(),
        message.visibility(),
        message.at());
  }
}
