package org.heed.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One line of the audit log. */
@Table("AUDIT")
public interface AuditRow extends RawEntity<Long> {
  /** Rises with every row. */
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** When. */
  @NotNull
  Long getDoneAt();

  /** Key of the user who did it; null when Heed did. */
  @StringLength(255)
  String getDoneBy();

  /** An {@link AuditEntry.Action} by name. */
  @NotNull
  @StringLength(60)
  String getAction();

  /** What it was done to: an issue key, a project key; empty for all of Jira. */
  @StringLength(255)
  String getSubject();

  /** In plain words. */
  @StringLength(StringLength.UNLIMITED)
  String getDetail();
}
