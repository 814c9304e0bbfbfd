package org.heed.devhost.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.heed.devhost.PostgresServer;
import org.heed.devhost.db.DatabaseSettings;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

public class ClusterTest {
  @ClassRule public static final PostgresServer POSTGRES = new PostgresServer();

  private static final JobRunnerKey RUNNER = JobRunnerKey.of("org.example.sweep");
  private static final JobId JOB = JobId.of("org.example.sweep.every-minute");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MovedByHand clock = new MovedByHand();
  private MiniJira one;
  private MiniJira other;

  /** A clock that goes when it is told to. */
  private static final class MovedByHand extends Clock {
    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    void forward(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Before
  public void two_nodes() throws SQLException {
    DatabaseSettings shared = POSTGRES.emptyDatabase();
    one = new MiniJira(shared, clock);
    other = new MiniJira(shared, clock);
  }

  @After
  public void close() {
    one.close();
    other.close();
  }

  @Test
  public void nodes_have_names_of_their_own_and_a_single_one_has_none() {
    assertThat(node(one)).isNotNull().isNotEqualTo(node(other));
    try (MiniJira alone = new MiniJira(DatabaseSettings.memory("alone"), clock)) {
      assertThat(node(alone)).isNull();
    }
  }

  @Test
  public void what_one_node_writes_the_other_reads() {
    one.projects().add("HOST", "Hosting");

    assertThat(other.projects().getProjectObjByKey("HOST").getName()).isEqualTo("Hosting");
  }

  @Test
  public void a_lock_is_held_by_one_node_at_a_time() {
    ClusterLock here = lock(one);
    ClusterLock there = lock(other);

    assertThat(here.tryLock()).isTrue();
    assertThat(there.tryLock()).isFalse();
    here.unlock();
    assertThat(there.tryLock()).isTrue();
    there.unlock();
  }

  @Test
  public void whoever_holds_a_lock_may_take_it_again() {
    ClusterLock here = lock(one);
    here.lock();
    here.lock();
    here.unlock();

    assertThat(here.isHeldByCurrentThread()).isTrue();
    assertThat(lock(other).tryLock()).isFalse();
    here.unlock();
    assertThat(lock(other).tryLock()).isTrue();
  }

  @Test
  public void another_thread_of_the_same_node_waits_too() throws Exception {
    lock(one).lock();

    boolean taken =
        CompletableFuture.supplyAsync(() -> lock(one).tryLock()).get(10, TimeUnit.SECONDS);

    assertThat(taken).isFalse();
    lock(one).unlock();
  }

  @Test
  public void the_lock_of_a_node_that_died_becomes_free() {
    assertThat(lock(one).tryLock()).isTrue();
    one.close();
    clock.forward(Duration.ofSeconds(21));

    assertThat(lock(other).tryLock()).isTrue();
  }

  @Test
  public void each_due_run_of_a_job_is_taken_by_one_node() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    schedule(one, RunMode.RUN_ONCE_PER_CLUSTER, request -> count(runs));
    schedule(other, RunMode.RUN_ONCE_PER_CLUSTER, request -> count(runs));

    for (int due = 1; due <= 5; due++) {
      int expected = due;
      clock.forward(MINUTE);
      await(() -> runs.get() >= expected);
    }

    assertThat(runs).hasValue(5);
  }

  @Test
  public void a_failed_run_is_no_end() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    schedule(
        one,
        RunMode.RUN_ONCE_PER_CLUSTER,
        request -> {
          count(runs);
          throw new IllegalStateException("not this time");
        });

    clock.forward(MINUTE);
    await(() -> runs.get() >= 1);
    clock.forward(MINUTE);
    await(() -> runs.get() >= 2);
  }

  @Test
  public void an_unscheduled_job_leaves_no_row_behind() throws Exception {
    schedule(one, RunMode.RUN_ONCE_PER_CLUSTER, request -> JobRunnerResponse.success());

    scheduler(one).unscheduleJob(JOB);
    AtomicInteger runs = new AtomicInteger();
    scheduler(other).registerJobRunner(RUNNER, request -> count(runs));
    scheduler(other).scheduleJob(JOB, JobConfig.forJobRunnerKey(RUNNER));

    await(() -> runs.get() == 1);
  }

  private void schedule(MiniJira node, RunMode mode, JobRunner runner) throws Exception {
    scheduler(node).registerJobRunner(RUNNER, runner);
    scheduler(node)
        .scheduleJob(
            JOB,
            JobConfig.forJobRunnerKey(RUNNER)
                .withRunMode(mode)
                .withSchedule(
                    Schedule.forInterval(
                        MINUTE.toMillis(), Date.from(clock.instant().plus(MINUTE)))));
  }

  private static JobRunnerResponse count(AtomicInteger runs) {
    runs.incrementAndGet();
    return JobRunnerResponse.success();
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 30 seconds").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static ClusterLock lock(MiniJira node) {
    return ((ClusterLockService) node.services().get(ClusterLockService.class))
        .getLockForName("org.example.worker");
  }

  private static SchedulerService scheduler(MiniJira node) {
    return (SchedulerService) node.services().get(SchedulerService.class);
  }

  private static String node(MiniJira node) {
    return ((ClusterManager) node.services().get(ClusterManager.class)).getNodeId();
  }
}
