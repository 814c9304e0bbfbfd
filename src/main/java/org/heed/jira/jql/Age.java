package org.heed.jira.jql;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads durations as Jira writes them: "30m", "4h", "2d", "1w", and several together as in "1w 2d".
 *
 * <p>A day is 24 hours and a week seven days: time on the wall, not business time, as teams with
 * different business hours meet in one search.
 */
final class Age {

  /** Longer than any issue has waited; keeps sums within bounds. */
  private static final Duration LONGEST = Duration.ofDays(3660);

  private static final Pattern ALL = Pattern.compile("(?:\\d{1,6}[wdhm]\\s*)+");
  private static final Pattern PART = Pattern.compile("(\\d+)([wdhm])");

  private Age() {}

  /** The duration that a text stands for, empty if it is none, is zero, or exceeds ten years. */
  static Optional<Duration> parse(String text) {
    String age = text.strip().toLowerCase(Locale.ROOT);
    if (!ALL.matcher(age).matches()) {
      return Optional.empty();
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(age);
    while (part.find()) {
      sum = sum.plus(of(Long.parseLong(part.group(1)), part.group(2).charAt(0)));
    }
    return sum.isZero() || sum.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(sum);
  }

  private static Duration of(long count, char unit) {
    return switch (unit) {
      case 'w' -> Duration.ofDays(7 * count);
      case 'd' -> Duration.ofDays(count);
      case 'h' -> Duration.ofHours(count);
      default -> Duration.ofMinutes(count);
    };
  }
}
