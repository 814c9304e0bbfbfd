package org.heed.devhost.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a story: a line with the summary, lines {@code name: value}, then for each event a head
 * line {@code == WHEN WHO ACT OBJECT} with the words below it. WHEN is {@code 3d 09:40} (three
 * working days ago) or {@code 2h} (two hours ago); WHO may be {@code nobody}; {@code {day:2d}} in
 * the words is the name of that weekday.
 */
final class StoryReader {
  private static final Pattern HEAD =
      Pattern.compile(
          "== (?:(\\d+)d (\\d\\d:\\d\\d)|(\\d+)h) (\\S+) (opens|says|notes|assigns|sets)(?: (.+))?");
  private static final Pattern FIELD = Pattern.compile("([a-z]+): (.+)");
  private static final Pattern DAY = Pattern.compile("\\{day:(\\d+)d}");

  private final ZonedDateTime now;

  StoryReader(Instant now, ZoneId zone) {
    this.now = now.atZone(zone);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when a line is not understood
   */
  Story read(List<String> lines) {
    Map<String, String> fields = new LinkedHashMap<>();
    int line = 1;
    while (line < lines.size() && !lines.get(line).startsWith("== ")) {
      Matcher field = FIELD.matcher(lines.get(line));
      if (field.matches()) {
        fields.put(field.group(1), field.group(2));
      } else if (!lines.get(line).isBlank()) {
        throw new IllegalArgumentException("Not understood: " + lines.get(line));
      }
      line++;
    }
    List<Story.Event> events = new ArrayList<>();
    while (line < lines.size()) {
      String head = lines.get(line++);
      List<String> words = new ArrayList<>();
      while (line < lines.size() && !lines.get(line).startsWith("== ")) {
        words.add(lines.get(line++));
      }
      events.add(event(head, String.join("\n", words).strip()));
    }
    return new Story(lines.get(0), fields, events);
  }

  private Story.Event event(String head, String words) {
    Matcher parts = HEAD.matcher(head);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not understood: " + head);
    }
    Instant at =
        parts.group(3) == null
            ? daysAgo(Integer.parseInt(parts.group(1)))
                .atTime(LocalTime.parse(parts.group(2)))
                .atZone(now.getZone())
                .toInstant()
            : now.toInstant().minus(Duration.ofHours(Long.parseLong(parts.group(3))));
    String who = parts.group(4).equals("nobody") ? null : parts.group(4);
    Story.Act act = Story.Act.valueOf(parts.group(5).toUpperCase(Locale.ROOT));
    String text = DAY.matcher(words).replaceAll(day -> weekday(Integer.parseInt(day.group(1))));
    return new Story.Event(at, who, act, parts.group(6), text);
  }

  private String weekday(int days) {
    return daysAgo(days).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private LocalDate daysAgo(int workingDays) {
    LocalDate day = now.toLocalDate();
    int left = workingDays;
    while (left > 0) {
      day = day.minusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day;
  }
}
