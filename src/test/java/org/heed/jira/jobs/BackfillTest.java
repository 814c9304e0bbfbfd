package org.heed.jira.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.heed.store.AuditEntry;
import org.heed.store.AuditLog;
import org.heed.store.BackfillRun.State;
import org.heed.store.BackfillRuns;
import org.heed.store.Backlog;
import org.heed.store.Claim;
import org.heed.store.Database;
import org.heed.store.TickingClock;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class BackfillTest {

  @Rule public final Database database = new Database(Database.Kind.H2);

  private final TickingClock clock = new TickingClock(Instant.parse("2026-03-02T08:00:00Z"));
  private final IssueManager issues = mock(IssueManager.class);
  private final ProjectManager projects = mock(ProjectManager.class);
  private final ClusterManager cluster = mock(ClusterManager.class);
  private Backlog backlog;
  private AuditLog audit;
  private Backfill backfill;

  @Before
  public void two_projects_with_past_issues() {
    backlog = new Backlog(database.ao(), clock);
    audit = new AuditLog(database.ao(), clock);
    backfill = onAnotherNode();
    Project farm = project(100, "FARM");
    Project shop = project(200, "SHOP");
    when(projects.getProjectObjects()).thenReturn(List.of(farm, shop));
    List<Long> farmIssues = new ArrayList<>(LongStream.rangeClosed(1, 450).boxed().toList());
    Collections.reverse(farmIssues);
    when(issues.getIssueIdsForProject(100L)).thenReturn(farmIssues);
    when(issues.getIssueIdsForProject(200L)).thenReturn(List.of(7001L, 7002L));
  }

  @Test
  public void every_issue_of_every_project_is_read_once() {
    backfill.start(Optional.empty(), "boss");

    List<Long> read = readAll(backfill);

    assertThat(read).hasSize(452).doesNotHaveDuplicates().contains(1L, 450L, 7001L, 7002L);
    assertThat(backfill.progress().orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(backfill.progress().orElseThrow().percent()).isEqualTo(100);
  }

  @Test
  public void one_project_can_be_read_alone() {
    Project shop = projects.getProjectObjects().get(1);

    backfill.start(Optional.of(shop), "boss");

    assertThat(readAll(backfill)).containsExactlyInAnyOrder(7001L, 7002L);
  }

  @Test
  public void no_more_than_a_chunk_waits_in_front_of_live_news() {
    backfill.start(Optional.empty(), "boss");
    backfill.feed();
    backlog.note(450);

    assertThat(backlog.claim(1, "jira", Duration.ofMinutes(2)))
        .extracting(Claim::issueId)
        .containsExactly(450L);
    assertThat(backlog.size()).isEqualTo(200);
  }

  @Test
  public void progress_counts_what_was_read_not_what_waits() {
    backfill.start(Optional.empty(), "boss");
    backfill.feed();
    for (Claim claim : backlog.claim(50, "jira", Duration.ofMinutes(2))) {
      backlog.done(claim, () -> {});
    }

    assertThat(backfill.progress().orElseThrow().done()).isEqualTo(50);
    assertThat(backfill.progress().orElseThrow().total()).isEqualTo(452);
  }

  @Test
  public void a_paused_run_puts_nothing_more_into_the_backlog_until_it_is_resumed() {
    backfill.start(Optional.empty(), "boss");
    backfill.pause("boss");

    assertThat(backfill.feed()).isFalse();
    assertThat(backlog.size()).isZero();
    backfill.resume("boss");

    assertThat(readAll(backfill)).hasSize(452);
  }

  @Test
  public void another_node_goes_on_where_the_first_one_died() {
    backfill.start(Optional.empty(), "boss");
    backfill.feed();

    assertThat(readAll(onAnotherNode())).hasSize(452).doesNotHaveDuplicates();
  }

  @Test
  public void a_second_run_has_to_wait_for_the_first() {
    assertThat(backfill.start(Optional.empty(), "boss")).isTrue();
    assertThat(backfill.start(Optional.empty(), "boss")).isFalse();
  }

  @Test
  public void who_started_it_is_in_the_audit_log() {
    Project shop = projects.getProjectObjects().get(1);

    backfill.start(Optional.of(shop), "boss");

    AuditEntry entry = audit.latest(1).get(0);
    assertThat(entry.action()).isEqualTo(AuditEntry.Action.BACKFILL_STARTED);
    assertThat(entry.by()).contains("boss");
    assertThat(entry.subject()).isEqualTo("SHOP");
  }

  private Backfill onAnotherNode() {
    return new Backfill(
        new BackfillRuns(database.ao(), backlog, clock),
        backlog,
        issues,
        projects,
        audit,
        mock(Alarm.class),
        new Node(cluster));
  }

  private List<Long> readAll(Backfill feeding) {
    List<Long> read = new ArrayList<>();
    List<Claim> claims;
    do {
      claims = backlog.claim(100, "jira", Duration.ofMinutes(2));
      for (Claim claim : claims) {
        backlog.done(claim, () -> read.add(claim.issueId()));
      }
    } while (!claims.isEmpty() || feeding.feed());
    return read;
  }

  private static Project project(long id, String key) {
    Project project = mock(Project.class);
    when(project.getId()).thenReturn(id);
    when(project.getKey()).thenReturn(key);
    return project;
  }
}
