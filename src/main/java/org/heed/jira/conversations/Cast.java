package org.heed.jira.conversations;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.conversation.Author;
import org.heed.conversation.Side;

/**
 * Everybody who appears on one issue, and the side they are on.
 *
 * <p>The reporter is a customer, also one who is an agent elsewhere. Whoever owned the issue is an
 * agent, also after they left the team or Jira.
 */
final class Cast {

  private final Team team;
  private final Optional<String> reporter;
  private final Set<String> participants;
  private final Set<String> owners;
  private final Set<String> seniors = new HashSet<>();
  private final Map<String, Side> sides = new LinkedHashMap<>();
  private final Map<String, String> mentioned = new HashMap<>();

  Cast(
      Team team,
      UserManager users,
      Optional<String> reporter,
      Set<String> participants,
      List<String> owners) {
    this.team = team;
    this.reporter = reporter;
    this.participants = participants;
    this.owners = Set.copyOf(owners);
    for (String owner : owners) {
      ApplicationUser user = users.getUserByKey(owner);
      if (user == null) {
        sides.put(owner, sideOfOwner(owner));
      } else {
        sideOf(user);
      }
    }
  }

  /** The side that an author is on; null stands for somebody who was not logged in. */
  Side sideOf(ApplicationUser user) {
    if (user == null) {
      return Side.CUSTOMER;
    }
    Side known = sides.get(user.getKey());
    if (known != null) {
      return known;
    }
    Side side = lookUp(user);
    sides.put(user.getKey(), side);
    if (!user.getKey().equals(user.getUsername())) {
      mentioned.put(user.getUsername(), user.getKey());
    }
    if (side == Side.AGENT && team.isSenior(user)) {
      seniors.add(user.getKey());
    }
    return side;
  }

  /** Whether this author was able to write where the customer cannot see it. */
  boolean mayHide(ApplicationUser user, Side side) {
    return user != null && (side != Side.CUSTOMER || team.isAgent(user));
  }

  Set<String> keysOn(Side side) {
    return sides.entrySet().stream()
        .filter(entry -> entry.getValue() == side)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The keys of those whose mention does not name the key, by the user name that it names. */
  Map<String, String> mentioned() {
    return Map.copyOf(mentioned);
  }

  Set<String> seniors() {
    return Set.copyOf(seniors);
  }

  /** Names an author; one whose account is gone is named by the key that is left. */
  Author author(ApplicationUser user, String key) {
    if (user != null) {
      return new Author(user.getKey(), user.getDisplayName());
    }
    return key == null ? Author.ANONYMOUS : new Author(key, key);
  }

  private Side lookUp(ApplicationUser user) {
    String key = user.getKey();
    if (isKnownCustomer(key)) {
      return Side.CUSTOMER;
    }
    if (team.isAutomation(key)) {
      return Side.AUTOMATION;
    }
    return owners.contains(key) || team.isAgent(user) ? Side.AGENT : Side.CUSTOMER;
  }

  private Side sideOfOwner(String key) {
    if (isKnownCustomer(key)) {
      return Side.CUSTOMER;
    }
    return team.isAutomation(key) ? Side.AUTOMATION : Side.AGENT;
  }

  /** A participant with the agent role is a colleague, unless the team had to be guessed. */
  private boolean isKnownCustomer(String key) {
    return reporter.filter(key::equals).isPresent()
        || (team.isGuessed() && participants.contains(key) && !owners.contains(key));
  }
}
