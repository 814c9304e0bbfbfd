package org.heed.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heed.escalation.Escalation;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class EscalationsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

  @Rule public final Database database;

  private Escalations escalations;

  public EscalationsTest(Database.Kind kind) {
    database = new Database(kind);
  }

  @Parameterized.Parameters(name = "{0}")
  public static Collection<Database.Kind> databases() {
    return List.of(Database.Kind.values());
  }

  @Before
  public void open() {
    escalations = new Escalations(database.ao());
  }

  @Test
  public void an_escalation_is_found_as_it_was_raised() {
    Escalation raised = raised(1, "ines", MONDAY);

    assertThat(escalations.open(raised)).isTrue();

    assertThat(escalations.findOpen(1)).contains(raised);
    assertThat(escalations.findOpen(2)).isEmpty();
  }

  @Test
  public void an_issue_has_one_open_escalation_at_most() {
    escalations.open(raised(1, "ines", MONDAY));

    assertThat(escalations.open(raised(1, "omar", TUESDAY))).isFalse();

    assertThat(escalations.ofIssue(1)).hasSize(1);
  }

  @Test
  public void of_two_nodes_that_escalate_at_once_one_wins() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> north = nodes.submit(() -> openAtOnce("ines", together));
      Future<Boolean> south = nodes.submit(() -> openAtOnce("omar", together));

      assertThat(List.of(north.get(), south.get())).containsExactlyInAnyOrder(true, false);
      assertThat(escalations.ofIssue(1)).hasSize(1);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  public void an_issue_can_be_escalated_again_once_the_first_is_closed() {
    escalations.open(raised(1, "ines", MONDAY));

    assertThat(escalations.close(1, TUESDAY)).isTrue();
    assertThat(escalations.close(1, TUESDAY)).isFalse();
    assertThat(escalations.open(raised(1, "omar", TUESDAY))).isTrue();

    assertThat(escalations.ofIssue(1)).extracting(Escalation::isOpen).containsExactly(false, true);
    assertThat(escalations.findLatest(1)).map(Escalation::senior).contains("omar");
  }

  @Test
  public void a_withdrawn_escalation_leaves_no_trace() {
    escalations.open(raised(1, "ines", MONDAY));

    escalations.withdraw(1);

    assertThat(escalations.ofIssue(1)).isEmpty();
  }

  @Test
  public void the_load_of_a_senior_counts_what_is_open() {
    escalations.open(raised(1, "ines", MONDAY));
    escalations.open(raised(2, "ines", MONDAY));
    escalations.open(raised(3, "omar", MONDAY));
    escalations.close(3, TUESDAY);

    assertThat(escalations.openCounts(List.of("ines", "omar", "lea")))
        .isEqualTo(Map.of("ines", 2, "omar", 0, "lea", 0));
  }

  @Test
  public void escalated_issues_are_found_open_or_all_and_by_time() {
    escalations.open(raised(1, "ines", MONDAY));
    escalations.open(raised(2, "omar", TUESDAY));
    escalations.close(1, TUESDAY);

    assertThat(escalations.issueIds(true, Optional.empty(), 10)).containsExactly(2L);
    assertThat(escalations.issueIds(false, Optional.empty(), 10)).containsExactlyInAnyOrder(1L, 2L);
    assertThat(escalations.issueIds(false, Optional.of(TUESDAY), 10)).containsExactly(2L);
  }

  private boolean openAtOnce(String senior, CyclicBarrier together) throws Exception {
    together.await();
    return escalations.open(raised(1, senior, MONDAY));
  }

  private static Escalation raised(long issueId, String senior, Instant at) {
    return new Escalation(
        issueId,
        100,
        senior,
        Optional.of("mara"),
        Optional.empty(),
        "handed on three times, and the question is still open",
        at,
        Optional.empty());
  }
}
