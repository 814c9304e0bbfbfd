package org.heed.jira.jobs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.heed.jira.conversations.Teams;
import org.heed.store.Backlog;
import org.heed.store.Claim;
import org.heed.store.TickingClock;
import org.heed.store.Urgency;
import org.junit.Test;

public class ReadingJobTest {

  private static final Claim ONE = new Claim(1, 10001, Urgency.LIVE, 0);
  private static final Claim TWO = new Claim(2, 10002, Urgency.LIVE, 0);

  private final TickingClock clock = new TickingClock(Instant.parse("2026-03-02T08:00:00Z"));
  private final SchedulerService scheduler = mock(SchedulerService.class);
  private final Alarm alarm = new Alarm(scheduler, clock);
  private final Backlog backlog = mock(Backlog.class);
  private final IssueReading reading = mock(IssueReading.class);
  private final Backfill backfill = mock(Backfill.class);
  private final ReadingJob job =
      new ReadingJob(
          backlog,
          reading,
          backfill,
          mock(Teams.class),
          alarm,
          new Node(mock(ClusterManager.class)),
          clock);

  @Test
  public void it_reads_until_the_backlog_is_empty() {
    claims(List.of(List.of(ONE), List.of(TWO)));

    run();

    verify(reading, times(2)).read(any(), any());
  }

  @Test
  public void many_alarms_before_a_run_are_one() throws SchedulerServiceException {
    alarm.ring();
    alarm.ring();
    alarm.ring();

    verify(scheduler, times(1)).scheduleJob(any(), any());
  }

  @Test
  public void an_alarm_after_a_run_lets_it_run_again() throws SchedulerServiceException {
    claims(List.of());
    alarm.ring();
    run();

    alarm.ring();

    verify(scheduler, times(2)).scheduleJob(any(), any());
  }

  @Test
  public void an_alarm_that_the_scheduler_dropped_during_a_run_is_repeated_at_its_end()
      throws SchedulerServiceException {
    when(backlog.claim(anyInt(), anyString(), any()))
        .thenAnswer(
            call -> {
              alarm.ring();
              return List.of();
            });

    run();

    verify(scheduler, times(2)).scheduleJob(any(), any());
  }

  @Test
  public void a_run_ends_in_time_and_goes_on_in_the_next() throws SchedulerServiceException {
    when(backlog.claim(anyInt(), anyString(), any()))
        .thenAnswer(
            call -> {
              clock.pass(Duration.ofSeconds(15));
              return List.of(ONE);
            });

    run();

    verify(reading, times(2)).read(any(), any());
    verify(scheduler, times(1)).scheduleJob(any(), any());
  }

  @Test
  public void a_run_that_fails_does_not_keep_the_next_from_running() {
    when(backlog.claim(anyInt(), anyString(), any()))
        .thenThrow(new IllegalStateException("no connection"))
        .thenReturn(List.of(ONE))
        .thenReturn(List.of());
    assertThatThrownBy(this::run).hasMessage("no connection");

    run();

    verify(reading).read(any(), any());
  }

  @Test
  public void when_the_app_stops_what_was_claimed_is_given_back() {
    claims(List.of(List.of(ONE, TWO)));
    doAnswer(
            call -> {
              job.stop();
              return null;
            })
        .when(reading)
        .read(any(), any());

    run();

    verify(backlog).giveBack(TWO);
    verify(backlog, never()).giveBack(ONE);
  }

  private void run() {
    job.runJob(mock(JobRunnerRequest.class));
  }

  /** What each look at the backlog finds; nothing after these. */
  private void claims(List<List<Claim>> found) {
    Iterator<List<Claim>> looks = found.iterator();
    when(backlog.claim(anyInt(), anyString(), any()))
        .thenAnswer(call -> looks.hasNext() ? looks.next() : List.of());
  }
}
