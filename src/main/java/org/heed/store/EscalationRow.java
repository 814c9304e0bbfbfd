package org.heed.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A senior agent was brought in on an issue. */
@Table("ESCALATION")
@Indexes({
  @Index(
      name = "open",
      methodNames = {"getOngoing", "getRaisedAt", "getIssueId"}),
  @Index(
      name = "raised",
      methodNames = {"getRaisedAt", "getIssueId"}),
  @Index(
      name = "load",
      methodNames = {"getOngoing", "getSenior"})
})
public interface EscalationRow extends RawEntity<Long> {
  /** Rises with every row. */
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /**
   * The place that only one escalation of an issue can hold: the issue's while open, its own after.
   */
  @NotNull
  @Unique
  @StringLength(60)
  String getSlot();

  /** See {@link #getSlot()}. */
  void setSlot(String slot);

  /** Jira's id of the issue. */
  @NotNull
  @Indexed
  Long getIssueId();

  /** Jira's id of the project. */
  @NotNull
  Long getProjectId();

  /** Key of the senior agent. */
  @NotNull
  @StringLength(255)
  String getSenior();

  /** Key of the user who brought the senior in; null when Heed did by rule. */
  @StringLength(255)
  String getRaisedBy();

  /** Key of the assignee before; null when none. */
  @StringLength(255)
  String getFormerOwner();

  /** Why. */
  @StringLength(StringLength.UNLIMITED)
  String getReason();

  /** When. */
  @NotNull
  Long getRaisedAt();

  /** When it ended; null while it is open. */
  Long getClosedAt();

  /** See {@link #getClosedAt()}. */
  void setClosedAt(Long closedAt);

  /** 1 while it is open, else 0. */
  @NotNull
  Integer getOngoing();

  /** See {@link #getOngoing()}. */
  void setOngoing(Integer ongoing);
}
