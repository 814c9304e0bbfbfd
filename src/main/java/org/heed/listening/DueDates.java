package org.heed.listening;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heed.conversation.BusinessCalendar;
import org.heed.language.Hit;
import org.heed.language.Language;
import org.heed.language.Meaning;
import org.heed.language.Sentence;
import org.heed.language.Words;

/** Resolves the words that say when against the moment at which they were written. */
final class DueDates {

  /** "In HOST-12" names an issue, no time. */
  private static final Pattern ISSUE_KEY = Pattern.compile("\\b[A-Z][A-Z0-9_]+-\\d+\\b");

  /**
   * When something falls due.
   *
   * @param words the words that say it
   * @param day the day, if they name one
   * @param at the moment after which it is overdue, if they give a time
   */
  record Due(String words, Optional<LocalDate> day, Optional<Instant> at) {}

  Optional<Due> find(Utterance utterance, Sentence sentence, BusinessCalendar calendar) {
    Hit best = null;
    for (Hit hit : sentence.hits()) {
      if (isDue(hit.rule().meaning())
          && !ISSUE_KEY.matcher(said(hit, utterance, sentence)).find()
          && (best == null || isBetter(hit, best))) {
        best = hit;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(resolve(best, utterance, sentence, calendar));
  }

  private static String said(Hit hit, Utterance utterance, Sentence sentence) {
    Words words = sentence.words();
    return utterance.text().original().substring(words.start(hit.from()), words.end(hit.to() - 1));
  }

  private static boolean isDue(Meaning meaning) {
    return meaning.name().startsWith("DUE_");
  }

  private static boolean isBetter(Hit hit, Hit best) {
    boolean vague = hit.rule().meaning() == Meaning.DUE_VAGUE;
    boolean bestVague = best.rule().meaning() == Meaning.DUE_VAGUE;
    if (vague != bestVague) {
      return bestVague;
    }
    boolean date = hit.rule().meaning() == Meaning.DUE_DATE;
    boolean bestDate = best.rule().meaning() == Meaning.DUE_DATE;
    if (date != bestDate && hit.from() < best.to() && best.from() < hit.to()) {
      return date;
    }
    return hit.to() - hit.from() > best.to() - best.from();
  }

  private Due resolve(Hit hit, Utterance utterance, Sentence sentence, BusinessCalendar calendar) {
    Words words = sentence.words();
    Language language = utterance.text().language();
    ZonedDateTime written = utterance.message().written();
    LocalDate today = written.toLocalDate();
    String said = said(hit, utterance, sentence);
    LocalDate day =
        switch (hit.rule().meaning()) {
          case DUE_TODAY -> today;
          case DUE_TOMORROW -> today.plusDays(1);
          case DUE_WEEKDAY -> weekday(hit, words, language, today);
          case DUE_NEXT_WEEKDAY -> nextWeekday(hit, words, language, today);
          case DUE_DATE -> date(hit, words, language, today);
          case DUE_WITHIN -> within(hit, words, language, written, calendar);
          case DUE_END_OF_WEEK -> lastWorkingDay(today, calendar);
          case DUE_END_OF_NEXT_WEEK -> lastWorkingDay(today.plusWeeks(1), calendar);
          case DUE_NEXT_WEEK -> lastWorkingDay(today.plusWeeks(1), calendar);
          case DUE_END_OF_MONTH -> today.with(TemporalAdjusters.lastDayOfMonth());
          default -> null;
        };
    if (day == null) {
      return new Due(said, Optional.empty(), Optional.empty());
    }
    Instant at =
        timeOf(hit, words)
            .map(time -> day.atTime(time).atZone(written.getZone()))
            .orElseGet(() -> day.plusDays(1).atStartOfDay(written.getZone()))
            .toInstant();
    return new Due(said, Optional.of(day), Optional.of(at));
  }

  private static LocalDate weekday(Hit hit, Words words, Language language, LocalDate today) {
    DayOfWeek day = firstWeekday(hit, words, language);
    return day == null ? null : today.with(TemporalAdjusters.next(day));
  }

  private static LocalDate nextWeekday(Hit hit, Words words, Language language, LocalDate today) {
    DayOfWeek day = firstWeekday(hit, words, language);
    return day == null
        ? null
        : today
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .with(TemporalAdjusters.nextOrSame(day));
  }

  private static DayOfWeek firstWeekday(Hit hit, Words words, Language language) {
    for (int i = hit.from(); i < hit.to(); i++) {
      Optional<DayOfWeek> day = language.weekday(words.get(i));
      if (day.isPresent()) {
        return day.get();
      }
    }
    return null;
  }

  private static LocalDate date(Hit hit, Words words, Language language, LocalDate today) {
    Month month = null;
    int day = 0;
    for (int i = hit.from(); i < hit.to(); i++) {
      Optional<Month> named = language.month(words.get(i));
      if (named.isPresent() && month == null) {
        month = named.get();
      } else if (day == 0 && Character.isDigit(words.get(i).charAt(0))) {
        day = language.number(words.get(i)).orElse(0);
      }
    }
    if (day < 1 || day > 31) {
      return null;
    }
    if (month == null) {
      LocalDate sameMonth = dayOf(today.withDayOfMonth(1), day);
      return sameMonth.isBefore(today)
          ? dayOf(today.withDayOfMonth(1).plusMonths(1), day)
          : sameMonth;
    }
    LocalDate first = LocalDate.of(today.getYear(), month, 1);
    LocalDate thisYear = dayOf(first, day);
    return thisYear.isBefore(today) ? dayOf(first.plusYears(1), day) : thisYear;
  }

  private static LocalDate dayOf(LocalDate firstOfMonth, int day) {
    return firstOfMonth.withDayOfMonth(Math.min(day, firstOfMonth.lengthOfMonth()));
  }

  private static LocalDate within(
      Hit hit, Words words, Language language, ZonedDateTime written, BusinessCalendar calendar) {
    int amount = 0;
    String unit = null;
    boolean business = false;
    for (int i = hit.from(); i < hit.to(); i++) {
      String word = words.get(i);
      Optional<String> named = language.unit(word);
      if (named.isPresent()) {
        business |= named.get().equals("business-day");
        unit = named.get().equals("business-day") ? "day" : named.get();
      } else {
        amount = language.number(word).orElse(amount);
      }
    }
    if (unit == null || amount == 0) {
      return null;
    }
    return switch (unit) {
      case "minute" -> written.plusMinutes(amount).toLocalDate();
      case "hour" -> written.plusHours(amount).toLocalDate();
      case "week" -> written.plusWeeks(amount).toLocalDate();
      case "month" -> written.plusMonths(amount).toLocalDate();
      default ->
          business
              ? workingDaysLater(written.toLocalDate(), amount, calendar)
              : written.toLocalDate().plusDays(amount);
    };
  }

  private static LocalDate workingDaysLater(LocalDate day, int amount, BusinessCalendar calendar) {
    LocalDate at = day;
    for (int left = Math.min(amount, 400); left > 0; ) {
      at = at.plusDays(1);
      if (calendar.isWorkingDay(at) && !isWeekend(at, calendar)) {
        left--;
      }
    }
    return at;
  }

  /** A calendar round the clock says nothing of weekends, but "two business days" does. */
  private static boolean isWeekend(LocalDate day, BusinessCalendar calendar) {
    return calendar.workingDays().size() == DayOfWeek.values().length
        && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
  }

  private static LocalDate lastWorkingDay(LocalDate inWeek, BusinessCalendar calendar) {
    LocalDate day = inWeek.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    for (int i = 0; i < 6 && (!calendar.isWorkingDay(day) || isWeekend(day, calendar)); i++) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static Optional<LocalTime> timeOf(Hit hit, Words words) {
    for (int i = hit.from(); i < hit.to(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      if (word.equals("noon")) {
        return Optional.of(LocalTime.NOON);
      }
      if (word.charAt(0) < '0' || word.charAt(0) > '9') {
        continue;
      }
      boolean afternoon = word.endsWith("pm") || next.equals("pm");
      boolean morning = word.endsWith("am") || next.equals("am");
      String digits = word.replaceAll("[ap]m$", "");
      if ((afternoon || morning || digits.contains(":"))
          && digits.matches("\\d{1,2}(?:[:.]\\d{2})?")) {
        String[] parts = digits.split("[:.]");
        int hour = Integer.parseInt(parts[0]) + (afternoon && !parts[0].equals("12") ? 12 : 0);
        int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        if (hour < 24 && minute < 60) {
          return Optional.of(LocalTime.of(hour, minute));
        }
      }
    }
    return Optional.empty();
  }
}
