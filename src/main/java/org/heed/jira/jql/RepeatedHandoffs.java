package org.heed.jira.jql;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.timezone.TimeZoneManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.heed.store.Readings;

/**
 * {@code repeatedHandoffs([min [, since]])}: issues handed on at least so often, twice if nothing
 * is said; with {@code since}, those whose last handoff was then or later.
 */
public final class RepeatedHandoffs extends HeedFunction {

  private static final int USUAL_MIN = 2;

  private final Readings readings;

  /** Made by the app's wiring. */
  public RepeatedHandoffs(
      Readings readings,
      JiraAuthenticationContext authentication,
      TimeZoneManager timeZones,
      Clock clock) {
    super(authentication, timeZones, clock, "issue in repeatedHandoffs(3, 2026-01-31)");
    this.readings = readings;
  }

  @Override
  IssueQuery understand(Arguments arguments) {
    arguments.atMost(2);
    int min = arguments.count(0, "min", USUAL_MIN);
    Optional<Instant> since = arguments.since(1, "since");
    return limit -> readings.idsByHandoffs(min, since, limit);
  }
}
