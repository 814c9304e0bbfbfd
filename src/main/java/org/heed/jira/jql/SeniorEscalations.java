package org.heed.jira.jql;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.timezone.TimeZoneManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.heed.store.Escalations;

/**
 * {@code seniorEscalations([open|all [, since]])}: issues on which a senior agent was brought in,
 * and still holds it unless {@code all} is given; with {@code since}, then or later.
 */
public final class SeniorEscalations extends HeedFunction {

  private final Escalations escalations;

  /** Made by the app's wiring. */
  public SeniorEscalations(
      Escalations escalations,
      JiraAuthenticationContext authentication,
      TimeZoneManager timeZones,
      Clock clock) {
    super(authentication, timeZones, clock, "issue in seniorEscalations(all, 4w)");
    this.escalations = escalations;
  }

  @Override
  IssueQuery understand(Arguments arguments) {
    arguments.atMost(2);
    boolean openOnly = arguments.openOnly(0, "which");
    Optional<Instant> since = arguments.since(1, "since");
    return limit -> escalations.issueIds(openOnly, since, limit);
  }
}
