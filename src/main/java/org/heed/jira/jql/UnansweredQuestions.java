package org.heed.jira.jql;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.timezone.TimeZoneManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.heed.store.Readings;

/**
 * {@code unansweredQuestions([minAge])}: issues with a question that the customer still waits for;
 * with {@code minAge}, those where the oldest was asked at least so long ago.
 */
public final class UnansweredQuestions extends HeedFunction {

  private final Readings readings;

  /** Made by the app's wiring. */
  public UnansweredQuestions(
      Readings readings,
      JiraAuthenticationContext authentication,
      TimeZoneManager timeZones,
      Clock clock) {
    super(authentication, timeZones, clock, "issue in unansweredQuestions(2d)");
    this.readings = readings;
  }

  @Override
  IssueQuery understand(Arguments arguments) {
    arguments.atMost(1);
    Optional<Instant> askedBefore = arguments.age(0, "minAge");
    return limit -> readings.idsWithUnanswered(askedBefore, limit);
  }
}
