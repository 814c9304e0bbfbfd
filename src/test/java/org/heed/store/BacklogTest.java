package org.heed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class BacklogTest {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  @Rule public final Database database;

  private final TickingClock clock = new TickingClock(MORNING);
  private Backlog backlog;

  public BacklogTest(Database.Kind kind) {
    database = new Database(kind);
  }

  @Parameterized.Parameters(name = "{0}")
  public static Collection<Database.Kind> databases() {
    return List.of(Database.Kind.values());
  }

  @Before
  public void open() {
    backlog = new Backlog(database.ao(), clock);
  }

  @Test
  public void what_was_noted_can_be_claimed() {
    backlog.note(10001);

    assertThat(backlog.claim(10, "north", LEASE))
        .extracting(Claim::issueId)
        .containsExactly(10001L);
  }

  @Test
  public void all_news_of_an_issue_are_claimed_as_one() {
    backlog.note(10001, Urgency.BACKFILL);
    backlog.note(10001);
    backlog.note(10001);

    List<Claim> claims = backlog.claim(10, "north", LEASE);

    assertThat(claims).extracting(Claim::urgency).containsExactly(Urgency.LIVE);
    assertThat(backlog.size()).isZero();
  }

  @Test
  public void an_issue_that_one_node_reads_is_left_alone_by_the_other() {
    backlog.note(10001);
    backlog.claim(10, "north", LEASE);
    backlog.note(10001);

    assertThat(backlog.claim(10, "south", LEASE)).isEmpty();
  }

  @Test
  public void news_that_came_while_it_was_read_are_read_next() {
    backlog.note(10001);
    Claim first = backlog.claim(10, "north", LEASE).get(0);
    backlog.note(10001);
    backlog.done(first, () -> {});

    List<Claim> next = backlog.claim(10, "south", LEASE);

    assertThat(next).hasSize(1);
    assertThat(next.get(0).turn()).isGreaterThan(first.turn());
  }

  @Test
  public void what_is_done_is_done() {
    backlog.note(10001);
    Claim claim = backlog.claim(10, "north", LEASE).get(0);

    assertThat(backlog.done(claim, () -> {})).isTrue();
    assertThat(backlog.isPending(10001)).isFalse();
    assertThat(backlog.claim(10, "north", LEASE)).isEmpty();
  }

  @Test
  public void live_news_go_before_past_issues() {
    backlog.note(10001, Urgency.BACKFILL);
    backlog.note(10002, Urgency.DUE);
    backlog.note(10003);

    assertThat(backlog.claim(2, "north", LEASE))
        .extracting(Claim::issueId)
        .containsExactly(10003L, 10002L);
  }

  @Test
  public void an_issue_whose_node_died_is_claimed_by_another_when_the_lease_ends() {
    backlog.note(10001);
    Claim dead = backlog.claim(10, "north", LEASE).get(0);

    clock.pass(LEASE.minusSeconds(1));
    assertThat(backlog.claim(10, "south", LEASE)).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    List<Claim> taken = backlog.claim(10, "south", LEASE);

    assertThat(taken).extracting(Claim::issueId).containsExactly(10001L);
    assertThat(taken.get(0).turn()).isGreaterThan(dead.turn());
  }

  @Test
  public void a_node_that_was_thought_dead_cannot_save_what_it_read() {
    backlog.note(10001);
    Claim late = backlog.claim(10, "north", LEASE).get(0);
    clock.pass(LEASE);
    backlog.claim(10, "south", LEASE);
    List<String> saved = new ArrayList<>();

    assertThat(backlog.done(late, () -> saved.add("stale reading"))).isFalse();
    assertThat(saved).isEmpty();
  }

  @Test
  public void a_claim_survives_when_saving_the_reading_fails() {
    backlog.note(10001);
    Claim claim = backlog.claim(10, "north", LEASE).get(0);

    assertThatThrownBy(
            () ->
                backlog.done(
                    claim,
                    () -> {
                      throw new IllegalStateException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(backlog.isPending(10001)).isTrue();
    assertThat(backlog.done(claim, () -> {})).isTrue();
  }

  @Test
  public void a_node_that_starts_again_puts_back_what_it_had_claimed() {
    backlog.note(10001);
    backlog.note(10002);
    backlog.claim(10, "north", LEASE);

    backlog.release("north");
    clock.pass(Duration.ofSeconds(30));

    assertThat(backlog.claim(10, "north", LEASE))
        .extracting(Claim::issueId)
        .containsExactlyInAnyOrder(10001L, 10002L);
  }

  @Test
  public void a_failed_issue_is_tried_again_after_a_pause() {
    backlog.note(10001);
    backlog.failed(backlog.claim(10, "north", LEASE).get(0), "the index is locked");

    assertThat(backlog.claim(10, "north", LEASE)).isEmpty();
    clock.pass(Duration.ofSeconds(30));

    assertThat(backlog.claim(10, "north", LEASE)).extracting(Claim::attempts).containsExactly(1);
  }

  @Test
  public void an_issue_that_keeps_failing_is_parked_with_its_reason() {
    parkAnIssue();

    assertThat(backlog.size()).isZero();
    assertThat(backlog.isParked(10001)).isTrue();
    assertThat(backlog.isPending(10001)).isFalse();
    assertThat(backlog.parked(10))
        .containsExactly(new ParkedIssue(10001, Backlog.MAX_ATTEMPTS, "no such field"));
  }

  @Test
  public void a_parked_issue_is_read_again_when_an_admin_says_so() {
    parkAnIssue();

    backlog.retry(10001);

    assertThat(backlog.parked(10)).isEmpty();
    assertThat(backlog.claim(10, "north", LEASE)).hasSize(1);
  }

  @Test
  public void a_parked_issue_is_read_again_when_it_has_news() {
    parkAnIssue();

    backlog.note(10001);

    assertThat(backlog.claim(10, "north", LEASE)).hasSize(1);
    assertThat(backlog.parked(10)).isEmpty();
  }

  @Test
  public void an_issue_that_ends_every_node_that_reads_it_is_parked() {
    backlog.note(10001);
    for (int i = 0; i <= Backlog.MAX_ATTEMPTS; i++) {
      backlog.claim(10, "north", LEASE);
      clock.pass(LEASE);
    }

    assertThat(backlog.claim(10, "north", LEASE)).isEmpty();
    assertThat(backlog.parked(10)).extracting(ParkedIssue::issueId).containsExactly(10001L);
  }

  @Test
  public void a_reason_of_any_length_is_kept_as_far_as_it_fits() {
    backlog.note(10001);

    backlog.failed(backlog.claim(10, "north", LEASE).get(0), "x".repeat(5000));

    assertThat(backlog.size()).isEqualTo(1);
  }

  @Test
  public void two_nodes_that_claim_at_once_never_get_the_same_issue() throws Exception {
    for (long issue = 1; issue <= 40; issue++) {
      backlog.note(issue);
    }
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Future<List<Claim>> north = nodes.submit(() -> claimAll("north", together));
      Future<List<Claim>> south = nodes.submit(() -> claimAll("south", together));
      List<Long> claimed = new ArrayList<>();
      north.get().forEach(claim -> claimed.add(claim.issueId()));
      south.get().forEach(claim -> claimed.add(claim.issueId()));

      assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    } finally {
      nodes.shutdownNow();
    }
  }

  private List<Claim> claimAll(String node, CyclicBarrier together) throws Exception {
    together.await();
    List<Claim> all = new ArrayList<>();
    List<Claim> some = backlog.claim(5, node, LEASE);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = backlog.claim(5, node, LEASE);
    }
    return all;
  }

  private void parkAnIssue() {
    backlog.note(10001);
    for (int i = 0; i < Backlog.MAX_ATTEMPTS; i++) {
      backlog.failed(backlog.claim(1, "north", LEASE).get(0), "no such field");
      clock.pass(Duration.ofHours(1));
    }
  }
}
