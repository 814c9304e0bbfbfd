package org.heed.jira.jobs;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.heed.store.Backlog;
import org.heed.store.ParkedIssue;
import org.heed.store.Readings;
import org.heed.store.Urgency;

/**
 * Notes the issues whose reading time alone has changed, and those that an older version of the
 * reader has read. Runs on one node of the cluster.
 */
public final class SweepJob implements JobRunner {

  private static final int AT_ONCE = 500;
  private static final int MANY_PARKED = 10_000;

  private final Readings readings;
  private final Backlog backlog;
  private final Alarm alarm;
  private final Clock clock;

  /** Made by the app's wiring. */
  public SweepJob(Readings readings, Backlog backlog, Alarm alarm, Clock clock) {
    this.readings = readings;
    this.backlog = backlog;
    this.alarm = alarm;
    this.clock = clock;
  }

  @Override
  public JobRunnerResponse runJob(JobRunnerRequest request) {
    if (backlog.size(Urgency.DUE) > 0) {
      return JobRunnerResponse.success("the last sweep is still being read");
    }
    Set<Long> issues = new LinkedHashSet<>(readings.idsDue(clock.instant(), AT_ONCE));
    issues.addAll(readings.idsStale(AT_ONCE));
    if (!issues.isEmpty()) {
      // A parked issue stays due: without this it would be tried at every sweep, in vain.
      backlog.parked(MANY_PARKED).stream().map(ParkedIssue::issueId).forEach(issues::remove);
      issues.forEach(issue -> backlog.note(issue, Urgency.DUE));
      alarm.ring();
    }
    return JobRunnerResponse.success(issues.size() + " issues due");
  }
}
