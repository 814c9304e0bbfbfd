package org.heed.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** The choices of an admin for one scope. */
@Table("SETTING")
public interface SettingRow extends RawEntity<String> {
  /** {@code jira}, or {@code project-} and the project's id. */
  @NotNull
  @StringLength(60)
  @PrimaryKey("SCOPE_NAME")
  String getScopeName();

  /** The choices as a JSON object of setting ids and texts. */
  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getBody();
}
