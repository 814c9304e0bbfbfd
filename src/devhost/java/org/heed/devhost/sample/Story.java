package org.heed.devhost.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One issue of the sample and all that happened on it.
 *
 * @param summary its first line
 * @param fields what stood at its head: reporter, type, priority, component
 * @param events what happened, in order; the first opens the issue
 */
record Story(String summary, Map<String, String> fields, List<Event> events) {

  /** What can happen. */
  enum Act {
    OPENS,
    SAYS,
    NOTES,
    ASSIGNS,
    SETS
  }

  /**
   * One thing that happened.
   *
   * @param at when
   * @param who the user's key, or null for somebody without an account
   * @param act what was done
   * @param object to whom an issue was assigned, or what was set to what
   * @param text the words, if it has any
   */
  record Event(Instant at, String who, Act act, String object, String text) {}
}
