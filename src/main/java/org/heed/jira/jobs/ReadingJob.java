package org.heed.jira.jobs;

import com.atlassian.jira.project.Project;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.heed.jira.conversations.Team;
import org.heed.jira.conversations.Teams;
import org.heed.store.Backlog;
import org.heed.store.Claim;

/**
 * Reads what is in the backlog, until it is empty or its time is up. Each node runs one at a time.
 */
public final class ReadingJob implements JobRunner {

  private static final int BATCH = 20;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

  private final Backlog backlog;
  private final IssueReading reading;
  private final Backfill backfill;
  private final Teams teams;
  private final Alarm alarm;
  private final Node node;
  private final Clock clock;
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean stopped = new AtomicBoolean();

  /** Made by the app's wiring. */
  public ReadingJob(
      Backlog backlog,
      IssueReading reading,
      Backfill backfill,
      Teams teams,
      Alarm alarm,
      Node node,
      Clock clock) {
    this.backlog = backlog;
    this.reading = reading;
    this.backfill = backfill;
    this.teams = teams;
    this.alarm = alarm;
    this.node = node;
    this.clock = clock;
  }

  @Override
  public JobRunnerResponse runJob(JobRunnerRequest request) {
    if (!running.compareAndSet(false, true)) {
      return JobRunnerResponse.success("another run is under way");
    }
    int read = 0;
    int batch = 0;
    try {
      Instant end = clock.instant().plus(LONGEST_RUN);
      do {
        alarm.heard();
        batch = readBatch();
        read += batch;
      } while (batch > 0 && !stopped.get() && clock.instant().isBefore(end));
    } finally {
      running.set(false);
      if (!stopped.get()) {
        alarm.ringAgain(batch > 0);
      }
    }
    return JobRunnerResponse.success(read + " issues read");
  }

  /** Lets a run end after the issue that it is at. */
  void stop() {
    stopped.set(true);
  }

  /** How many issues were read; 0 when there are none. */
  private int readBatch() {
    List<Claim> claims = backlog.claim(BATCH, node.name(), LEASE);
    if (claims.isEmpty()) {
      return backfill.feed() ? BATCH : 0;
    }
    Map<Long, Team> known = new HashMap<>();
    for (Claim claim : claims) {
      if (stopped.get()) {
        backlog.giveBack(claim);
      } else {
        reading.read(claim, project -> team(project, known));
      }
    }
    return claims.size();
  }

  /** Within a batch, nobody is looked up twice. */
  private Team team(Project project, Map<Long, Team> known) {
    return known.computeIfAbsent(project.getId(), id -> teams.of(project));
  }
}
