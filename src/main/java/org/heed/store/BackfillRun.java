package org.heed.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run over past issues: it puts them into the backlog, project by project, in the order of their
 * ids.
 *
 * @param id the run's number
 * @param revision rises with every step
 * @param state how it stands
 * @param projectsLeft the ids of the projects that are still to be done, the current one first
 * @param lastIssue the last issue of the current project that was put into the backlog, 0 for none
 * @param total how many issues there were at the start
 * @param noted how many have been put into the backlog
 * @param started when it was started
 * @param ended when it ended, empty while it runs or is paused
 * @param node the node that took the last step
 */
public record BackfillRun(
    long id,
    long revision,
    State state,
    List<Long> projectsLeft,
    long lastIssue,
    int total,
    int noted,
    Instant started,
    Optional<Instant> ended,
    String node) {

  /** How a run stands. */
  public enum State {
    /** It puts issues into the backlog, or waits for the last of them to be read. */
    RUNNING,
    /** An admin has paused it. */
    PAUSED,
    /** Every issue has been read or parked. */
    DONE,
    /** It could not go on. */
    FAILED;

    /** The i18n key of its name. */
    public String labelKey() {
      return "heed.admin.backfill." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether an admin has to wait for its end before starting another. */
    public boolean isOngoing() {
      return this == RUNNING || this == PAUSED;
    }
  }

  public BackfillRun {
    projectsLeft = List.copyOf(projectsLeft);
  }
}
