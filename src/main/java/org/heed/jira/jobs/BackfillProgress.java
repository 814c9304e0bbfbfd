package org.heed.jira.jobs;

import java.time.Instant;
import java.util.Optional;
import org.heed.store.BackfillRun;

/**
 * How far a run over past issues has come.
 *
 * @param state how it stands
 * @param total how many issues there were at the start
 * @param done how many have been read or parked
 * @param started when it was started
 * @param ended when it ended, empty while it is going on
 */
public record BackfillProgress(
    BackfillRun.State state, int total, int done, Instant started, Optional<Instant> ended) {

  /** From 0 to 100. */
  public int percent() {
    return total == 0 ? 100 : (int) Math.min(100, done * 100L / total);
  }
}
