package org.heed.devhost.jql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as JQL writes them: {@code -7d}, {@code 2026-01-31}, {@code "2026/01/31 14:00"}. */
final class JqlDates {
  private static final Pattern RELATIVE = Pattern.compile("([+-]?)(\\d{1,6})([mhdw])");
  private static final DateTimeFormatter WITH_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private JqlDates() {}

  /** The moment that is meant, days beginning in the zone; empty when it is no date. */
  static Optional<Instant> read(String text, Instant now, ZoneId zone) {
    Matcher relative = RELATIVE.matcher(text);
    if (relative.matches()) {
      long amount = Long.parseLong(relative.group(2));
      Duration duration =
          switch (relative.group(3)) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofDays(7 * amount);
          };
      return Optional.of(relative.group(1).equals("-") ? now.minus(duration) : now.plus(duration));
    }
    String iso = text.replace('/', '-');
    try {
      return Optional.of(
          iso.contains(" ")
              ? LocalDateTime.parse(iso, WITH_TIME).atZone(zone).toInstant()
              : LocalDate.parse(iso).atStartOfDay(zone).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
