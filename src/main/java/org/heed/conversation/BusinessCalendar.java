package org.heed.conversation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * When a team works: the same hours on each working day, but for holidays.
 *
 * @param zone the zone in which the hours are meant
 * @param workingDays the days of the week on which the team works; never empty
 * @param opens when the day begins
 * @param closes when it ends, after {@code opens}; {@link LocalTime#MAX} stands for midnight
 * @param holidays days on which nobody works
 */
public record BusinessCalendar(
    ZoneId zone,
    Set<DayOfWeek> workingDays,
    LocalTime opens,
    LocalTime closes,
    Set<LocalDate> holidays) {

  /**
   * Checks the hours.
   *
   * @throws IllegalArgumentException if there is no working day or no time between opening and
   *     closing
   */
  public BusinessCalendar {
    Objects.requireNonNull(zone, "zone");
    if (workingDays.isEmpty()) {
      throw new IllegalArgumentException("a calendar needs at least one working day");
    }
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("opens at " + opens + " but closes at " + closes);
    }
    workingDays = Set.copyOf(workingDays);
    holidays = Set.copyOf(holidays);
  }

  /** A team that never sleeps. */
  public static BusinessCalendar roundTheClock(ZoneId zone) {
    return new BusinessCalendar(
        zone, EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MAX, Set.of());
  }

  /** Whether the team works at all on this day. */
  public boolean isWorkingDay(LocalDate day) {
    return workingDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /** The business time that passes from one moment to another; zero if the order is reversed. */
  public Duration between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    if (neverCloses()) {
      return Duration.between(from, to);
    }
    LocalDate first = from.atZone(zone).toLocalDate();
    LocalDate last = to.atZone(zone).toLocalDate();
    Duration worked = Duration.ZERO;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      worked = worked.plus(workedOn(day, from, to));
    }
    return worked;
  }

  /** The moment at which so much business time has passed since {@code from}. */
  public Instant after(Instant from, Duration worked) {
    if (neverCloses()) {
      return from.plus(worked);
    }
    Duration left = worked;
    LocalDate day = from.atZone(zone).toLocalDate();
    while (true) {
      Instant start = later(from, opensOn(day));
      Duration today = workedOn(day, from, Instant.MAX);
      if (left.compareTo(today) <= 0 && !today.isZero()) {
        return start.plus(left);
      }
      left = left.minus(today);
      day = day.plusDays(1);
    }
  }

  private boolean neverCloses() {
    return workingDays.size() == DayOfWeek.values().length
        && holidays.isEmpty()
        && opens.equals(LocalTime.MIN)
        && closes.equals(LocalTime.MAX);
  }

  private Duration workedOn(LocalDate day, Instant from, Instant to) {
    if (!isWorkingDay(day)) {
      return Duration.ZERO;
    }
    Instant start = later(from, opensOn(day));
    Instant closing = closesOn(day);
    Instant end = to.isBefore(closing) ? to : closing;
    return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
  }

  private Instant opensOn(LocalDate day) {
    return ZonedDateTime.of(day, opens, zone).toInstant();
  }

  private Instant closesOn(LocalDate day) {
    return closes.equals(LocalTime.MAX)
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : ZonedDateTime.of(day, closes.truncatedTo(ChronoUnit.MINUTES), zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
