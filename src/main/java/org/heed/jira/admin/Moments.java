package org.heed.jira.admin;

import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import java.time.Instant;
import java.util.Date;

/** Shows moments the way the admin has set Jira to. */
public final class Moments {

  private final DateTimeFormatterFactory formatters;

  /** Made by the app's wiring. */
  public Moments(DateTimeFormatterFactory formatters) {
    this.formatters = formatters;
  }

  String shown(Instant moment) {
    return formatters
        .formatter()
        .forLoggedInUser()
        .withStyle(DateTimeStyle.valueOf("COMPLETE"))
        .format(Date.from(moment));
  }
}
