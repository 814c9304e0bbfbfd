package org.heed.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A run over past issues. A step replaces the row, if nobody else did. */
@Table("BACKFILL")
public interface BackfillRow extends RawEntity<Long> {
  /** The run's number. */
  @NotNull
  @PrimaryKey("RUN_ID")
  Long getRunId();

  /** Rises with every step. */
  @NotNull
  Long getRevision();

  /** A {@link BackfillRun.State} by name. */
  @NotNull
  @StringLength(30)
  String getRunState();

  /** The ids of the projects that are still to be done, the current one first, with commas. */
  @StringLength(StringLength.UNLIMITED)
  String getProjectsLeft();

  /** The last issue of the current project that was put into the backlog. */
  @NotNull
  Long getLastIssue();

  /** How many issues there were at the start. */
  @NotNull
  Integer getTotal();

  /** How many have been put into the backlog. */
  @NotNull
  Integer getNoted();

  /** When it was started. */
  @NotNull
  Long getStartedAt();

  /** When it ended; null while it runs. */
  Long getEndedAt();

  /** The node that took the last step. */
  @NotNull
  @StringLength(255)
  String getNode();
}
