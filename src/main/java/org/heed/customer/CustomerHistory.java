package org.heed.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a customer went through, worst unresolved first.
 *
 * @param experiences one for each issue, worst first
 */
public record CustomerHistory(List<Experience> experiences) {

  /** The history of a customer of whom nothing is known yet. */
  public static final CustomerHistory EMPTY = new CustomerHistory(List.of());

  public CustomerHistory {
    experiences = experiences.stream().sorted(Experience.WORST_FIRST).toList();
  }

  /** The history made of these experiences, in whatever order they come. */
  public static CustomerHistory of(Collection<Experience> experiences) {
    return new CustomerHistory(List.copyOf(experiences));
  }

  /** Whether nothing is known of this customer. */
  public boolean isEmpty() {
    return experiences.isEmpty();
  }

  /** The bad experiences, worst first. */
  public List<Experience> bad() {
    return experiences.stream().filter(experience -> experience.outcome().isBad()).toList();
  }

  /** The worst experience that is still going on. */
  public Optional<Experience> worstUnresolved() {
    return bad().stream().filter(experience -> !experience.resolved()).findFirst();
  }

  /** At most so many, worst first. */
  public List<Experience> worst(int limit) {
    return experiences.stream().limit(limit).toList();
  }
}
