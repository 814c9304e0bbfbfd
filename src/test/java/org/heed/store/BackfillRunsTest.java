package org.heed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.heed.store.BackfillRun.State;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class BackfillRunsTest {

  @Rule public final Database database;

  private final TickingClock clock = new TickingClock(Instant.parse("2026-03-02T08:00:00Z"));
  private Backlog backlog;
  private BackfillRuns runs;

  public BackfillRunsTest(Database.Kind kind) {
    database = new Database(kind);
  }

  @Parameterized.Parameters(name = "{0}")
  public static Collection<Database.Kind> databases() {
    return List.of(Database.Kind.values());
  }

  @Before
  public void open() {
    backlog = new Backlog(database.ao(), clock);
    runs = new BackfillRuns(database.ao(), backlog, clock);
  }

  @Test
  public void a_run_is_found_as_it_was_started() {
    BackfillRun started = runs.start(List.of(100L, 200L), 7, "north").orElseThrow();

    assertThat(runs.latest()).contains(started);
    assertThat(started.projectsLeft()).containsExactly(100L, 200L);
    assertThat(started.total()).isEqualTo(7);
  }

  @Test
  public void only_one_run_goes_on_at_a_time() {
    BackfillRun first = runs.start(List.of(100L), 7, "north").orElseThrow();

    assertThat(runs.start(List.of(200L), 3, "south")).isEmpty();
    runs.turn(first, State.DONE, "north");

    assertThat(runs.start(List.of(200L), 3, "south")).map(BackfillRun::id).contains(2L);
  }

  @Test
  public void a_step_puts_the_issues_into_the_backlog_and_moves_the_cursor() {
    BackfillRun run = runs.start(List.of(100L), 3, "north").orElseThrow();

    runs.note(run, List.of(1L, 2L, 5L), "north");

    assertThat(backlog.size(Urgency.BACKFILL)).isEqualTo(3);
    assertThat(runs.latest()).map(BackfillRun::lastIssue).contains(5L);
    assertThat(runs.latest()).map(BackfillRun::noted).contains(3);
  }

  @Test
  public void a_step_that_another_node_took_first_does_nothing() {
    BackfillRun run = runs.start(List.of(100L), 3, "north").orElseThrow();
    runs.note(run, List.of(1L, 2L), "north");

    assertThat(runs.note(run, List.of(1L, 2L), "south")).isEmpty();

    assertThat(backlog.size(Urgency.BACKFILL)).isEqualTo(2);
  }

  @Test
  public void a_step_that_fails_halfway_leaves_cursor_and_backlog_as_they_were() {
    BackfillRun run = runs.start(List.of(100L), 3, "north").orElseThrow();
    List<Long> ending = new ArrayList<>(List.of(1L, 2L));
    ending.add(null);

    assertThatThrownBy(() -> runs.note(run, ending, "north"))
        .isInstanceOf(NullPointerException.class);

    assertThat(backlog.size(Urgency.BACKFILL)).isZero();
    assertThat(runs.latest()).contains(run);
  }

  @Test
  public void a_run_that_was_killed_goes_on_behind_its_cursor_and_reads_every_issue_once() {
    BackfillRun run = runs.start(List.of(100L), 4, "north").orElseThrow();
    run = runs.note(run, List.of(1L, 2L), "north").orElseThrow();
    List<Long> read = new ArrayList<>();
    Claim finished = backlog.claim(1, "north", Duration.ofMinutes(2)).get(0);
    backlog.done(finished, () -> read.add(finished.issueId()));
    backlog.claim(1, "north", Duration.ofMinutes(2));

    Backlog afterwards = new Backlog(database.ao(), clock);
    afterwards.release("north");
    BackfillRun found = runs.latest().orElseThrow();
    runs.note(found, List.of(3L, 4L), "north");
    for (Claim claim : afterwards.claim(10, "north", Duration.ofMinutes(2))) {
      afterwards.done(claim, () -> read.add(claim.issueId()));
    }

    assertThat(read).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(run).isEqualTo(found);
  }

  @Test
  public void the_next_project_begins_at_its_first_issue() {
    BackfillRun run = runs.start(List.of(100L, 200L), 4, "north").orElseThrow();
    run = runs.note(run, List.of(8L, 9L), "north").orElseThrow();

    run = runs.nextProject(run, "north").orElseThrow();

    assertThat(run.projectsLeft()).containsExactly(200L);
    assertThat(run.lastIssue()).isZero();
    assertThat(runs.nextProject(run, "north").map(BackfillRun::projectsLeft)).contains(List.of());
  }

  @Test
  public void a_paused_run_keeps_its_place() {
    BackfillRun run = runs.start(List.of(100L), 4, "north").orElseThrow();
    run = runs.note(run, List.of(1L, 2L), "north").orElseThrow();

    runs.turn(run, State.PAUSED, "north");

    BackfillRun paused = runs.latest().orElseThrow();
    assertThat(paused.state()).isEqualTo(State.PAUSED);
    assertThat(paused.lastIssue()).isEqualTo(2);
    assertThat(paused.ended()).isEqualTo(Optional.empty());
  }
}
