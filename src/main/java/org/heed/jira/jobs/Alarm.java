package org.heed.jira.jobs;

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
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the reading job of this node. It runs by itself every half minute, for what other nodes
 * left; an alarm lets it run at once.
 */
public final class Alarm {

  static final JobRunnerKey READING = JobRunnerKey.of("org.heed.reading");

  private static final Logger log = LoggerFactory.getLogger(Alarm.class);
  private static final JobId JOB = JobId.of("org.heed.reading.local");
  private static final Duration ROUND = Duration.ofSeconds(30);

  /** The transaction that noted the news may still be open; a bulk change rings only once. */
  private static final Duration GRACE = Duration.ofMillis(300);

  private final SchedulerService scheduler;
  private final Clock clock;
  private final AtomicBoolean rung = new AtomicBoolean();

  /** Made by the app's wiring. */
  public Alarm(SchedulerService scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Lets the backlog be looked at within a moment. */
  public void ring() {
    if (rung.compareAndSet(false, true)) {
      schedule();
    }
  }

  /** The job begins to look: whatever is noted from now on needs a new alarm. */
  void heard() {
    rung.set(false);
  }

  /**
   * Lets the job look once more, if it was rung for since it last began to look: the scheduler may
   * have dropped that run, as the job was still at work.
   *
   * @param more whether the job knows by itself that it is not done
   */
  void ringAgain(boolean more) {
    if (more || rung.get()) {
      start();
    }
  }

  /** Begins the rounds with a look at once. */
  void start() {
    rung.set(true);
    schedule();
  }

  /** Ends the rounds. */
  void stop() {
    scheduler.unscheduleJob(JOB);
  }

  private void schedule() {
    try {
      scheduler.scheduleJob(
          JOB,
          JobConfig.forJobRunnerKey(READING)
              .withRunMode(RunMode.valueOf("RUN_LOCALLY"))
              .withSchedule(
                  Schedule.forInterval(ROUND.toMillis(), Date.from(clock.instant().plus(GRACE)))));
    } catch (SchedulerServiceException e) {
      rung.set(false);
      log.error("The job that reads issues could not be scheduled", e);
    }
  }
}
