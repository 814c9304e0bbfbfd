package org.heed.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How settings are written down. Every method throws IllegalArgumentException for what it does not
 * understand.
 */
final class Wording {

  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-\u2013]\\s*(\\d{1,2}:\\d{2})");
  private static final Pattern FIELD_ID = Pattern.compile("customfield_\\d+");

  private Wording() {}

  /** From when to when a team works on a working day. */
  record Hours(LocalTime opens, LocalTime closes) {}

  static boolean onOrOff(String text) {
    return switch (text.strip()) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new IllegalArgumentException("neither on nor off");
    };
  }

  static List<String> names(String text) {
    return items(text).toList();
  }

  static List<String> fieldIds(String text) {
    List<String> ids = names(text);
    for (String id : ids) {
      if (!FIELD_ID.matcher(id).matches()) {
        throw new IllegalArgumentException("no custom field id: " + id);
      }
    }
    return ids;
  }

  static Optional<ZoneId> zone(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(text.strip()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no zone", e);
    }
  }

  static Set<DayOfWeek> days(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String item : items(text).toList()) {
      String[] ends = item.split("\\s*[-\u2013]\\s*", -1);
      if (ends.length > 2) {
        throw new IllegalArgumentException("no days: " + item);
      }
      DayOfWeek first = day(ends[0]);
      DayOfWeek last = day(ends[ends.length - 1]);
      for (DayOfWeek day = first; day != last; day = day.plus(1)) {
        days.add(day);
      }
      days.add(last);
    }
    if (days.isEmpty()) {
      throw new IllegalArgumentException("no working day");
    }
    return days;
  }

  static Hours hours(String text) {
    Matcher matcher = HOURS.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no hours");
    }
    LocalTime opens = time(matcher.group(1));
    LocalTime closes = matcher.group(2).equals("24:00") ? LocalTime.MAX : time(matcher.group(2));
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("closes before it opens");
    }
    return new Hours(opens, closes);
  }

  static Set<LocalDate> dates(String text) {
    try {
      return items(text).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no date: " + e.getParsedString(), e);
    }
  }

  static int count(String text, int least, int most) {
    int count = Integer.parseInt(text.strip());
    if (count < least || count > most) {
      throw new IllegalArgumentException("not between " + least + " and " + most);
    }
    return count;
  }

  private static Stream<String> items(String text) {
    return Arrays.stream(text.split("[,\n\r]")).map(String::strip).filter(item -> !item.isEmpty());
  }

  private static DayOfWeek day(String text) {
    String given = text.toUpperCase(Locale.ROOT);
    List<DayOfWeek> meant = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (given.length() >= 3 && day.name().startsWith(given)) {
        meant.add(day);
      }
    }
    if (meant.size() != 1) {
      throw new IllegalArgumentException("no day: " + text);
    }
    return meant.get(0);
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no time: " + text, e);
    }
  }
}
