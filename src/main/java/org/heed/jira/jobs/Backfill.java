package org.heed.jira.jobs;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.heed.store.AuditEntry.Action;
import org.heed.store.AuditLog;
import org.heed.store.BackfillRun;
import org.heed.store.BackfillRun.State;
import org.heed.store.BackfillRuns;
import org.heed.store.Backlog;
import org.heed.store.Urgency;

/**
 * Goes through past issues: keeps the backlog supplied with a few of them at a time, so that live
 * news never wait for more than these.
 */
public final class Backfill {

  private static final int CHUNK = 200;

  private final BackfillRuns runs;
  private final Backlog backlog;
  private final IssueManager issues;
  private final ProjectManager projects;
  private final AuditLog audit;
  private final Alarm alarm;
  private final Node node;

  /** The issues of the project that this node saw last: listing a large one takes seconds. */
  private final AtomicReference<Listed> listed = new AtomicReference<>(new Listed(-1, -1, null));

  /** Made by the app's wiring. */
  public Backfill(
      BackfillRuns runs,
      Backlog backlog,
      IssueManager issues,
      ProjectManager projects,
      AuditLog audit,
      Alarm alarm,
      Node node) {
    this.runs = runs;
    this.backlog = backlog;
    this.issues = issues;
    this.projects = projects;
    this.audit = audit;
    this.alarm = alarm;
    this.node = node;
  }

  private record Listed(long run, long project, long[] issueIds) {}

  /**
   * Starts to read all past issues.
   *
   * @param project the project to go through, empty for all
   * @param by key of the admin
   * @return false if another run is still going on
   */
  public boolean start(Optional<Project> project, String by) {
    List<Project> through = project.map(List::of).orElseGet(projects::getProjectObjects);
    int total =
        through.stream().mapToInt(one -> issues.getIssueIdsForProject(one.getId()).size()).sum();
    boolean started =
        runs.start(through.stream().map(Project::getId).toList(), total, node.name()).isPresent();
    if (started) {
      audit.write(
          Optional.of(by),
          Action.BACKFILL_STARTED,
          project.map(Project::getKey).orElse(""),
          total + " issues");
      alarm.ring();
    }
    return started;
  }

  /** Puts no more past issues into the backlog; the few that are in it are still read. */
  public void pause(String by) {
    turn(State.RUNNING, State.PAUSED)
        .ifPresent(run -> audit.write(Optional.of(by), Action.BACKFILL_PAUSED, "", ""));
  }

  /** Goes on where it was paused. */
  public void resume(String by) {
    turn(State.PAUSED, State.RUNNING)
        .ifPresent(
            run -> {
              audit.write(Optional.of(by), Action.BACKFILL_RESUMED, "", "");
              alarm.ring();
            });
  }

  /** How the last run stands; empty if there was none. */
  public Optional<BackfillProgress> progress() {
    return runs.latest()
        .map(
            run ->
                new BackfillProgress(
                    run.state(),
                    run.total(),
                    run.noted() - (run.state() == State.DONE ? 0 : pending(run)),
                    run.started(),
                    run.ended()));
  }

  /**
   * Puts the next issues of a running back-fill into the backlog.
   *
   * @return whether there may be something to read now
   */
  boolean feed() {
    Optional<BackfillRun> running = runs.latest().filter(run -> run.state() == State.RUNNING);
    return running.isPresent() && feed(running.get());
  }

  private boolean feed(BackfillRun run) {
    if (run.projectsLeft().isEmpty()) {
      if (backlog.size(Urgency.BACKFILL) == 0) {
        runs.turn(run, State.DONE, node.name())
            .ifPresent(done -> audit.write(Optional.empty(), Action.BACKFILL_DONE, "", ""));
      }
      return false;
    }
    List<Long> next = after(run.lastIssue(), issuesOf(run));
    // Should another node have fed it at the same moment, there is something to read as well.
    if (next.isEmpty()) {
      runs.nextProject(run, node.name());
    } else {
      runs.note(run, next, node.name());
    }
    return true;
  }

  private static List<Long> after(long last, long[] sorted) {
    int found = Arrays.binarySearch(sorted, last);
    int from = found >= 0 ? found + 1 : -found - 1;
    return LongStream.of(sorted)
        .skip(from)
        .limit(CHUNK)
        .boxed()
        .collect(Collectors.toUnmodifiableList());
  }

  private long[] issuesOf(BackfillRun run) {
    long project = run.projectsLeft().get(0);
    Listed known = listed.get();
    if (known.run() == run.id() && known.project() == project) {
      return known.issueIds();
    }
    long[] sorted =
        issues.getIssueIdsForProject(project).stream()
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    listed.set(new Listed(run.id(), project, sorted));
    return sorted;
  }

  private int pending(BackfillRun run) {
    return Math.min(run.noted(), backlog.size(Urgency.BACKFILL));
  }

  private Optional<BackfillRun> turn(State from, State to) {
    return runs.latest()
        .filter(run -> run.state() == from)
        .flatMap(run -> runs.turn(run, to, node.name()));
  }
}
