package org.heed.jira.jql;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.timezone.TimeZoneManager;
import java.time.Clock;
import org.heed.store.Readings;

/** {@code missedQuestions()}: issues with a question that agents replied past. */
public final class MissedQuestions extends HeedFunction {

  private final Readings readings;

  /** Made by the app's wiring. */
  public MissedQuestions(
      Readings readings,
      JiraAuthenticationContext authentication,
      TimeZoneManager timeZones,
      Clock clock) {
    super(authentication, timeZones, clock, "issue in missedQuestions()");
    this.readings = readings;
  }

  @Override
  IssueQuery understand(Arguments arguments) {
    arguments.atMost(0);
    return readings::idsWithMissed;
  }
}
