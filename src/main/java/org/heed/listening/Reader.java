package org.heed.listening;

import java.time.Instant;
import org.heed.conversation.Conversation;

/**
 * Reads a conversation the way a careful support lead would. There is one reader; it is safe for
 * use by many threads.
 */
public final class Reader {

  /**
   * Reads a conversation.
   *
   * @param conversation what was said and who owned it
   * @param now the moment as of which waiting and promises are judged
   */
  public Reading read(Conversation conversation, Instant now) {
    throw new UnsupportedOperationException();
  }
}
