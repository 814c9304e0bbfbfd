package org.heed.devhost.jira;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.IntervalScheduleInfo;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.heed.devhost.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on threads of its own. When a job is to run once in the cluster, each due run is taken
 * by one host: whoever moves the row's next run on.
 */
public final class Scheduler implements SchedulerService, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
  private static final int THREADS = 4;
  private static final long QUICKEST_LOOK = 50;
  private static final long SLOWEST_LOOK = 1000;

  private record Request(Date startTime, JobConfig config) implements JobRunnerRequest {
    @Override
    public Date getStartTime() {
      return startTime;
    }

    @Override
    public JobConfig getJobConfig() {
      return config;
    }
  }

  private record Due(long nextRun, long version) {}

  private final Database database;
  private final Clock clock;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(THREADS, Threads.daemons("scheduler"));
  private final ConcurrentMap<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
  private final ConcurrentMap<JobId, ScheduledFuture<?>> looking = new ConcurrentHashMap<>();

  Scheduler(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
    runners.put(key, runner);
  }

  @Override
  public void unregisterJobRunner(JobRunnerKey key) {
    runners.remove(key);
  }

  /** Schedules the job in place of the one with that id. Without a schedule it runs once, now. */
  @Override
  public void scheduleJob(JobId id, JobConfig config) {
    stopLooking(id);
    Schedule schedule = config.getSchedule();
    if (schedule == null) {
      threads.execute(() -> run(id, config));
      return;
    }
    IntervalScheduleInfo interval = schedule.getIntervalScheduleInfo();
    if (interval == null) {
      throw new IllegalArgumentException("The devhost schedules by interval only.");
    }
    Date first = interval.getFirstRunTime();
    long start = first == null ? clock.millis() : first.getTime();
    write(id, config, interval.getIntervalInMillis(), start);
    long look = Math.max(QUICKEST_LOOK, Math.min(SLOWEST_LOOK, interval.getIntervalInMillis() / 4));
    boolean local = config.getRunMode() == RunMode.RUN_LOCALLY;
    looking.put(
        id,
        local
            ? threads.scheduleWithFixedDelay(
                () -> run(id, config),
                Math.max(0, start - clock.millis()),
                Math.max(1, interval.getIntervalInMillis()),
                TimeUnit.MILLISECONDS)
            : threads.scheduleWithFixedDelay(
                () -> runWhenDue(id, config), 0, look, TimeUnit.MILLISECONDS));
  }

  @Override
  public void unscheduleJob(JobId id) {
    stopLooking(id);
    update("delete from clusteredjob where job_id = ?", id.toString());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void stopLooking(JobId id) {
    ScheduledFuture<?> future = looking.remove(id);
    if (future != null) {
      future.cancel(false);
    }
  }

  private void runWhenDue(JobId id, JobConfig config) {
    try {
      if (runners.containsKey(config.getJobRunnerKey()) && take(id, config)) {
        run(id, config);
      }
    } catch (RuntimeException e) {
      // an exception would end the looking for good; the next look may find the database again
      LOG.warn("Job {}: whether it is due could not be found out", id, e);
    }
  }

  private boolean take(JobId id, JobConfig config) {
    long now = clock.millis();
    return database
        .sqlApart()
        .withHandle(
            sql ->
                sql.select(
                        "select next_run, version from clusteredjob where job_id = ?",
                        id.toString())
                    .map((row, context) -> new Due(row.getLong(1), row.getLong(2)))
                    .findOne())
        .filter(due -> due.nextRun() <= now)
        .map(
            due ->
                update(
                        "update clusteredjob set next_run = ?, version = version + 1"
                            + " where job_id = ? and version = ?",
                        now + config.getSchedule().getIntervalScheduleInfo().getIntervalInMillis(),
                        id.toString(),
                        due.version())
                    == 1)
        .orElse(false);
  }

  private void run(JobId id, JobConfig config) {
    JobRunner runner = runners.get(config.getJobRunnerKey());
    if (runner == null) {
      LOG.debug("Job {} has no runner on this host", id);
      return;
    }
    try {
      JobRunnerResponse response = runner.runJob(new Request(new Date(clock.millis()), config));
      LOG.debug("Job {}: {}", id, response == null ? null : response.getRunOutcome());
    } catch (RuntimeException e) {
      // as in Jira: a failed run is logged, and the job runs again when it is due
      LOG.error("Job {} failed", id, e);
    }
  }

  private void write(JobId id, JobConfig config, long interval, long start) {
    int changed =
        update(
            "update clusteredjob set job_runner_key = ?, interval_millis = ?, next_run = ?,"
                + " version = version + 1 where job_id = ?",
            config.getJobRunnerKey().toString(),
            interval,
            start,
            id.toString());
    if (changed == 0) {
      // two hosts may schedule the same job at once: then one of them is enough
      update(
          "insert into clusteredjob (id, job_id, job_runner_key, interval_millis, next_run, version)"
              + " select cast(? as bigint), cast(? as varchar), cast(? as varchar),"
              + " cast(? as bigint), cast(? as bigint), 1"
              + " where not exists (select 1 from clusteredjob where job_id = ?)",
          database.nextId(),
          id.toString(),
          config.getJobRunnerKey().toString(),
          interval,
          start,
          id.toString());
    }
  }

  private int update(String statement, Object... arguments) {
    return database.sqlApart().withHandle(sql -> sql.execute(statement, arguments));
  }
}
