package org.heed.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A node is reading an issue. */
@Table("CLAIM")
public interface ClaimRow extends RawEntity<Long> {
  /** Rises with every row. */
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** Jira's id of the issue. */
  @NotNull
  @Unique
  Long getIssueId();

  /** The node that reads it. */
  @NotNull
  @StringLength(255)
  String getNode();

  /** The most urgent of the rows that were claimed: an {@link Urgency}, as stored. */
  @NotNull
  Integer getUrgency();

  /** How many tries have failed. */
  @NotNull
  Integer getAttempts();

  /** After this another node may take it over. */
  @NotNull
  @Indexed
  Long getLeasedUntil();
}
