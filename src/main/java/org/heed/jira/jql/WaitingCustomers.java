package org.heed.jira.jql;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.timezone.TimeZoneManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.heed.store.Readings;

/**
 * {@code waitingCustomers([minAge])}: issues whose customer waits; with {@code minAge}, for at
 * least so long.
 */
public final class WaitingCustomers extends HeedFunction {

  private final Readings readings;

  /** Made by the app's wiring. */
  public WaitingCustomers(
      Readings readings,
      JiraAuthenticationContext authentication,
      TimeZoneManager timeZones,
      Clock clock) {
    super(authentication, timeZones, clock, "issue in waitingCustomers(4h)");
    this.readings = readings;
  }

  @Override
  IssueQuery understand(Arguments arguments) {
    arguments.atMost(1);
    Optional<Instant> since = arguments.age(0, "minAge");
    return limit -> readings.idsWaiting(since, limit);
  }
}
