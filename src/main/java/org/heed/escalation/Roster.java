package org.heed.escalation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who is senior for an issue, and who of them comes next: the one with the fewest open escalations
 * among those who have not yet had their say on it.
 *
 * @param seniors the members, in any order
 */
public record Roster(List<Senior> seniors) {

  private static final Comparator<Senior> LEAST_LOADED =
      Comparator.comparingInt(Senior::openEscalations).thenComparing(Senior::key);

  /**
   * A member of the roster.
   *
   * @param key the key of the account
   * @param name the name to show
   * @param active whether the account is active
   * @param mayBeAssigned whether the issue may be assigned to them
   * @param openEscalations how many escalations they hold already
   */
  public record Senior(
      String key, String name, boolean active, boolean mayBeAssigned, int openEscalations) {}

  /** Why a member does not fit. */
  public enum Unfit {
    /** The account is not active. */
    INACTIVE,
    /** The issue may not be assigned to them. */
    MAY_NOT_BE_ASSIGNED,
    /** They wrote on the issue already, or opened it. */
    INVOLVED;

    /** The i18n key of the words that say it; they take the member's name as {0}. */
    public String sentenceKey() {
      return "heed.roster.unfit." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

  /**
   * A member who was passed by.
   *
   * @param senior the member
   * @param why the first reason found
   */
  public record PassedBy(Senior senior, Unfit why) {}

  /**
   * Who was picked.
   *
   * @param senior the one who comes next, empty if nobody fits
   * @param passedBy who does not fit and why, in the order of their keys
   */
  public record Pick(Optional<Senior> senior, List<PassedBy> passedBy) {

    public Pick {
      passedBy = List.copyOf(passedBy);
    }
  }

  public Roster {
    seniors = List.copyOf(seniors);
  }

  /** The roster of these members. */
  public static Roster of(Collection<Senior> seniors) {
    return new Roster(List.copyOf(seniors));
  }

  /**
   * Picks who comes next. Among equals the first by key, so that every node picks the same.
   *
   * @param involved keys of all who have already had their say on the issue
   */
  public Pick pick(Set<String> involved) {
    List<Senior> fit = new ArrayList<>();
    List<PassedBy> passedBy = new ArrayList<>();
    seniors.stream()
        .sorted(Comparator.comparing(Senior::key))
        .forEach(
            senior ->
                unfit(senior, involved)
                    .ifPresentOrElse(
                        why -> passedBy.add(new PassedBy(senior, why)), () -> fit.add(senior)));
    return new Pick(fit.stream().min(LEAST_LOADED), passedBy);
  }

  private static Optional<Unfit> unfit(Senior senior, Set<String> involved) {
    if (!senior.active()) {
      return Optional.of(Unfit.INACTIVE);
    }
    if (!senior.mayBeAssigned()) {
      return Optional.of(Unfit.MAY_NOT_BE_ASSIGNED);
    }
    return involved.contains(senior.key()) ? Optional.of(Unfit.INVOLVED) : Optional.empty();
  }
}
