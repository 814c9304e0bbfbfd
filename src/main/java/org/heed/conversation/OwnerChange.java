package org.heed.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The assignee of an issue changed.
 *
 * @param index 0-based place among the owner changes of the conversation
 * @param from the key of the owner before, empty if nobody owned it
 * @param to the key of the owner after, empty if nobody owns it now
 * @param by the key of the account that changed it, empty if unknown
 * @param at when
 * @param escalation whether Heed made this change to bring in a senior agent
 */
public record OwnerChange(
    int index,
    Optional<String> from,
    Optional<String> to,
    Optional<String> by,
    Instant at,
    boolean escalation) {

  public OwnerChange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
