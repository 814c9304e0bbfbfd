package org.heed.jira.jql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The arguments of one call of a JQL function, read in order. What cannot be understood is
 * remembered as a {@link Misunderstanding} and read as if it had been left out.
 */
final class Arguments {

  /** The largest count that may be asked for. */
  static final int MOST = 1000;

  private static final int ECHO_LENGTH = 40;

  private final List<String> given;
  private final Instant now;
  private final ZoneId zone;
  private final List<Misunderstanding> misunderstandings = new ArrayList<>();

  /**
   * Something that could not be understood.
   *
   * @param textKey the i18n key of the sentence that says what is allowed
   * @param argument the name of the argument, or the number of arguments allowed
   * @param given what was given instead, shortened
   */
  record Misunderstanding(String textKey, Object argument, String given) {}

  /**
   * The arguments of a call.
   *
   * @param given as the searcher wrote them
   * @param now the moment from which ages count back
   * @param zone the searcher's time zone, in which dates are meant
   */
  Arguments(List<String> given, Instant now, ZoneId zone) {
    this.given = List.copyOf(given);
    this.now = now;
    this.zone = zone;
  }

  /** Notes it if there are more arguments than the function takes. */
  void atMost(int count) {
    if (given.size() > count) {
      misunderstand("heed.jql.error.count", count, given.get(count));
    }
  }

  /** A whole number from 1 to {@link #MOST}. */
  int count(int place, String name, int otherwise) {
    if (isAbsent(place)) {
      return otherwise;
    }
    String text = given.get(place).strip();
    if (text.matches("\\d{1,4}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= MOST) {
        return number;
      }
    }
    misunderstand("heed.jql.error.number", name, text);
    return otherwise;
  }

  /** The moment that lies the given age back. */
  Optional<Instant> age(int place, String name) {
    if (isAbsent(place)) {
      return Optional.empty();
    }
    String text = given.get(place);
    Optional<Duration> age = Age.parse(text);
    if (age.isEmpty()) {
      misunderstand("heed.jql.error.age", name, text);
    }
    return age.map(now::minus);
  }

  /** The beginning of the given day, or the moment that lies the given age back. */
  Optional<Instant> since(int place, String name) {
    if (isAbsent(place)) {
      return Optional.empty();
    }
    String text = given.get(place).strip();
    Optional<Instant> since =
        Age.parse(text.startsWith("-") ? text.substring(1) : text)
            .map(now::minus)
            .or(() -> day(text));
    if (since.isEmpty()) {
      misunderstand("heed.jql.error.since", name, text);
    }
    return since;
  }

  /** Whether "open" was given rather than "all"; open if it was left out. */
  boolean openOnly(int place, String name) {
    if (isAbsent(place)) {
      return true;
    }
    String text = given.get(place).strip().toLowerCase(Locale.ROOT);
    if (!text.equals("open") && !text.equals("all")) {
      misunderstand("heed.jql.error.which", name, given.get(place));
    }
    return !text.equals("all");
  }

  List<Misunderstanding> misunderstandings() {
    return List.copyOf(misunderstandings);
  }

  private boolean isAbsent(int place) {
    return given.size() <= place;
  }

  private Optional<Instant> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private void misunderstand(String textKey, Object argument, String text) {
    String echo = text.length() <= ECHO_LENGTH ? text : text.substring(0, ECHO_LENGTH) + "\u2026";
    misunderstandings.add(new Misunderstanding(textKey, argument, echo));
  }
}
