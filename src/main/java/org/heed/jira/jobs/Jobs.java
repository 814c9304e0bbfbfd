package org.heed.jira.jobs;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.heed.store.Backlog;

/** Starts the work in the background when Jira is ready, and ends it with the app. */
public final class Jobs implements LifecycleAware {

  private static final JobRunnerKey SWEEP = JobRunnerKey.of("org.heed.sweep");
  private static final JobId SWEEP_JOB = JobId.of("org.heed.sweep.cluster");
  private static final Duration SWEEP_ROUND = Duration.ofMinutes(1);

  private final SchedulerService scheduler;
  private final Backlog backlog;
  private final ReadingJob reading;
  private final SweepJob sweep;
  private final Alarm alarm;
  private final Node node;
  private final Clock clock;

  /** Made by the app's wiring. */
  public Jobs(
      SchedulerService scheduler,
      Backlog backlog,
      ReadingJob reading,
      SweepJob sweep,
      Alarm alarm,
      Node node,
      Clock clock) {
    this.scheduler = scheduler;
    this.backlog = backlog;
    this.reading = reading;
    this.sweep = sweep;
    this.alarm = alarm;
    this.node = node;
    this.clock = clock;
  }

  @Override
  public void onStart() {
    backlog.release(node.name());
    scheduler.registerJobRunner(Alarm.READING, reading);
    scheduler.registerJobRunner(SWEEP, sweep);
    alarm.start();
    try {
      scheduler.scheduleJob(
          SWEEP_JOB,
          JobConfig.forJobRunnerKey(SWEEP)
              .withRunMode(RunMode.valueOf("RUN_ONCE_PER_CLUSTER"))
              .withSchedule(
                  Schedule.forInterval(
                      SWEEP_ROUND.toMillis(), Date.from(clock.instant().plus(SWEEP_ROUND)))));
    } catch (SchedulerServiceException e) {
      throw new IllegalStateException("the sweep could not be scheduled", e);
    }
  }

  @Override
  public void onStop() {
    reading.stop();
    alarm.stop();
    // The sweep stays scheduled for the other nodes; this one no longer runs it.
    scheduler.unregisterJobRunner(SWEEP);
    scheduler.unregisterJobRunner(Alarm.READING);
  }
}
