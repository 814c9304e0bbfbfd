package org.heed.devhost.web;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Dates as Jira writes them by default; everybody lives in the machine's time zone. */
public final class Dates implements DateTimeFormatterFactory, TimeZoneManager {
  private final Clock clock;
  private final ZoneId zone;

  /** Dates relative to this clock, in its zone. */
  public Dates(Clock clock) {
    this.clock = clock;
    this.zone = clock.getZone();
  }

  @Override
  public DateTimeFormatter formatter() {
    return new Formatter(DateTimeStyle.RELATIVE, Locale.ENGLISH);
  }

  @Override
  public TimeZone getTimeZoneforUser(ApplicationUser user) {
    return TimeZone.getTimeZone(zone);
  }

  @Override
  public TimeZone getDefaultTimezone() {
    return TimeZone.getTimeZone(zone);
  }

  /** Day and minute. */
  public String complete(Date date) {
    return new Formatter(DateTimeStyle.COMPLETE, Locale.ENGLISH).format(date);
  }

  /** In words while it is near, such as "3 hours ago". */
  public String relative(Date date) {
    return formatter().format(date);
  }

  private final class Formatter implements DateTimeFormatter {
    private final DateTimeStyle style;
    private final Locale locale;

    Formatter(DateTimeStyle style, Locale locale) {
      this.style = style;
      this.locale = locale;
    }

    @Override
    public String format(Date date) {
      Instant instant = Instant.ofEpochMilli(date.getTime());
      return switch (style) {
        case TIME -> pattern("HH:mm", instant);
        case DATE, DATE_PICKER, RELATIVE_WITHOUT_TIME -> pattern("d MMM yyyy", instant);
        case ISO_8601_DATE -> pattern("yyyy-MM-dd", instant);
        case ISO_8601_DATE_TIME -> pattern("yyyy-MM-dd'T'HH:mm:ssZ", instant);
        case RSS_RFC822_DATE_TIME -> pattern("EEE, d MMM yyyy HH:mm:ss Z", instant);
        case RELATIVE, RELATIVE_WITH_TIME_ONLY, RELATIVE_ALWAYS_WITH_TIME -> ago(instant);
        default -> pattern("d MMM yyyy HH:mm", instant);
      };
    }

    private String pattern(String pattern, Instant instant) {
      return java.time.format.DateTimeFormatter.ofPattern(pattern, locale)
          .format(instant.atZone(zone));
    }

    private String ago(Instant instant) {
      Duration age = Duration.between(instant, clock.instant());
      if (age.isNegative() || age.toDays() >= 7) {
        return pattern("d MMM yyyy HH:mm", instant);
      }
      if (age.toMinutes() < 1) {
        return "just now";
      }
      if (age.toHours() < 1) {
        return counted(age.toMinutes(), "minute");
      }
      return age.toDays() < 1 ? counted(age.toHours(), "hour") : counted(age.toDays(), "day");
    }

    private String counted(long number, String unit) {
      return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }

    @Override
    public DateTimeFormatter forLoggedInUser() {
      return this;
    }

    @Override
    public DateTimeFormatter forUser(ApplicationUser user) {
      return this;
    }

    @Override
    public DateTimeFormatter withSystemZone() {
      return this;
    }

    @Override
    public DateTimeFormatter withLocale(Locale other) {
      return new Formatter(style, other);
    }

    @Override
    public DateTimeFormatter withStyle(DateTimeStyle other) {
      return new Formatter(other, locale);
    }
  }
}
