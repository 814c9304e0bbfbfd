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

/** An issue has news. Rows are only ever inserted and deleted. */
@Table("BACKLOG")
@Indexes(
    @Index(
        name = "turn",
        methodNames = {"getUrgency", "getDueAt"}))
public interface BacklogRow extends RawEntity<Long> {
  /** The longest reason that is kept. */
  int MAX_REASON = 450;

  /** Rises with every row. */
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** Jira's id of the issue. */
  @NotNull
  @Indexed
  Long getIssueId();

  /** An {@link Urgency}, as stored. */
  @NotNull
  Integer getUrgency();

  /** Not to be read before. */
  @NotNull
  Long getDueAt();

  /** How many tries have failed. */
  @NotNull
  Integer getAttempts();

  /** Why the last try failed. */
  @StringLength(MAX_REASON)
  String getReason();
}
