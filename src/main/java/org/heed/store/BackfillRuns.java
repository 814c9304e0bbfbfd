package org.heed.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * The runs over past issues. Each step moves the cursor and puts the issues into the backlog in one
 * transaction: after a crash, every issue has been put there once.
 */
public final class BackfillRuns {

  private static final String FIELDS =
      "RUN_ID, REVISION, RUN_STATE, PROJECTS_LEFT, LAST_ISSUE, TOTAL, NOTED, STARTED_AT, ENDED_AT,"
          + " NODE";

  private final ActiveObjects ao;
  private final Backlog backlog;
  private final Clock clock;

  /** Made by the app's wiring. */
  public BackfillRuns(ActiveObjects ao, Backlog backlog, Clock clock) {
    this.ao = ao;
    this.backlog = backlog;
    this.clock = clock;
  }

  /**
   * Starts a run.
   *
   * @param projectIds Jira's ids of the projects to go through
   * @param total how many issues they have now
   * @param node the node that starts it
   * @return the run; empty if another one is still running or paused
   */
  public Optional<BackfillRun> start(List<Long> projectIds, int total, String node) {
    return ao.executeInTransaction(
        () -> {
          if (latest().filter(run -> run.state().isOngoing()).isPresent()) {
            return Optional.empty();
          }
          BackfillRun run =
              new BackfillRun(
                  latest().map(last -> last.id() + 1).orElse(1L),
                  1,
                  BackfillRun.State.RUNNING,
                  projectIds,
                  0,
                  total,
                  0,
                  clock.instant(),
                  Optional.empty(),
                  node);
          create(run);
          return Optional.of(run);
        });
  }

  /** The run that was started last. */
  public Optional<BackfillRun> latest() {
    List<BackfillRun> found = new ArrayList<>(1);
    ao.stream(
        BackfillRow.class,
        Query.select(FIELDS).order("RUN_ID DESC").limit(1),
        row -> found.add(run(row)));
    return found.stream().findFirst();
  }

  /**
   * Puts issues of the current project into the backlog and moves the cursor behind the last.
   *
   * @param run the run as it was last seen
   * @param issueIds Jira's ids in rising order
   * @param node the node that takes the step
   * @return the run after it; empty if somebody else changed the run in between
   */
  public Optional<BackfillRun> note(BackfillRun run, List<Long> issueIds, String node) {
    return step(
        run,
        new BackfillRun(
            run.id(),
            run.revision() + 1,
            run.state(),
            run.projectsLeft(),
            issueIds.isEmpty() ? run.lastIssue() : issueIds.get(issueIds.size() - 1),
            run.total(),
            run.noted() + issueIds.size(),
            run.started(),
            run.ended(),
            node),
        () -> issueIds.forEach(issueId -> backlog.note(issueId, Urgency.BACKFILL)));
  }

  /** Goes on to the next project. */
  public Optional<BackfillRun> nextProject(BackfillRun run, String node) {
    return step(
        run,
        new BackfillRun(
            run.id(),
            run.revision() + 1,
            run.state(),
            run.projectsLeft().subList(1, run.projectsLeft().size()),
            0,
            run.total(),
            run.noted(),
            run.started(),
            run.ended(),
            node),
        () -> {});
  }

  /** Pauses, resumes or ends a run. */
  public Optional<BackfillRun> turn(BackfillRun run, BackfillRun.State state, String node) {
    return step(
        run,
        new BackfillRun(
            run.id(),
            run.revision() + 1,
            state,
            run.projectsLeft(),
            run.lastIssue(),
            run.total(),
            run.noted(),
            run.started(),
            state.isOngoing() ? Optional.empty() : Optional.of(clock.instant()),
            node),
        () -> {});
  }

  private Optional<BackfillRun> step(BackfillRun from, BackfillRun to, Runnable with) {
    return ao.executeInTransaction(
        () -> {
          if (ao.deleteWithSQL(
                  BackfillRow.class, "RUN_ID = ? AND REVISION = ?", from.id(), from.revision())
              == 0) {
            return Optional.empty();
          }
          create(to);
          with.run();
          return Optional.of(to);
        });
  }

  private void create(BackfillRun run) {
    ao.create(
        BackfillRow.class,
        new DBParam("RUN_ID", run.id()),
        new DBParam("REVISION", run.revision()),
        new DBParam("RUN_STATE", run.state().name()),
        new DBParam(
            "PROJECTS_LEFT",
            run.projectsLeft().stream().map(String::valueOf).collect(Collectors.joining(","))),
        new DBParam("LAST_ISSUE", run.lastIssue()),
        new DBParam("TOTAL", run.total()),
        new DBParam("NOTED", run.noted()),
        new DBParam("STARTED_AT", run.started().toEpochMilli()),
        new DBParam("ENDED_AT", run.ended().map(Instant::toEpochMilli).orElse(null)),
        new DBParam("NODE", run.node()));
  }

  private static BackfillRun run(BackfillRow row) {
    return new BackfillRun(
        row.getRunId(),
        row.getRevision(),
        BackfillRun.State.valueOf(row.getRunState()),
        projects(row.getProjectsLeft()),
        row.getLastIssue(),
        row.getTotal(),
        row.getNoted(),
        Instant.ofEpochMilli(row.getStartedAt()),
        Optional.ofNullable(row.getEndedAt()).map(Instant::ofEpochMilli),
        row.getNode());
  }

  /** Oracle keeps an empty text as null. */
  private static List<Long> projects(String stored) {
    return stored == null || stored.isEmpty()
        ? List.of()
        : Arrays.stream(stored.split(",")).map(Long::valueOf).toList();
  }
}
