package org.heed.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An issue's description and comments in order, and the owner changes between them.
 *
 * @param key the issue key at the time of reading
 * @param messages in the order of time; the description first
 * @param ownerChanges in the order of time
 * @param agents the keys of all accounts known to be on the agent side, also those that stay silent
 * @param automation the keys of all accounts known to be automation or queues
 * @param seniors the keys of the senior agents on the roster for this issue
 * @param resolved when the issue was resolved, empty while it is not
 * @param calendar when the team works
 * @param mentioned the keys of accounts that a mention calls by another name, by that name: Jira's
 *     {@code [~ann]} names the user name, not the key
 */
public record Conversation(
    String key,
    List<Message> messages,
    List<OwnerChange> ownerChanges,
    Set<String> agents,
    Set<String> automation,
    Set<String> seniors,
    Optional<Instant> resolved,
    BusinessCalendar calendar,
    Map<String, String> mentioned) {

  /**
   * Checks that the order holds what readers rely on.
   *
   * @throws IllegalArgumentException if an index of a message or owner change is not its place
   */
  public Conversation {
    Objects.requireNonNull(key, "key");
    messages = List.copyOf(messages);
    ownerChanges = List.copyOf(ownerChanges);
    agents = Set.copyOf(agents);
    automation = Set.copyOf(automation);
    seniors = Set.copyOf(seniors);
    Objects.requireNonNull(resolved, "resolved");
    Objects.requireNonNull(calendar, "calendar");
    mentioned = Map.copyOf(mentioned);
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).index() != i) {
        throw new IllegalArgumentException(
            "message " + messages.get(i).index() + " stands at place " + i + " of " + key);
      }
    }
    for (int i = 0; i < ownerChanges.size(); i++) {
      if (ownerChanges.get(i).index() != i) {
        throw new IllegalArgumentException(
            "owner change " + ownerChanges.get(i).index() + " stands at place " + i + " of " + key);
      }
    }
  }

  /** A conversation in which mentions call accounts by their keys. */
  public Conversation(
      String key,
      List<Message> messages,
      List<OwnerChange> ownerChanges,
      Set<String> agents,
      Set<String> automation,
      Set<String> seniors,
      Optional<Instant> resolved,
      BusinessCalendar calendar) {
    this(key, messages, ownerChanges, agents, automation, seniors, resolved, calendar, Map.of());
  }

  /** The key of the account that a mention calls by a name. */
  public String keyOf(String name) {
    return mentioned.getOrDefault(name, name);
  }
}
