package org.heed.devhost.jira;

import java.sql.Timestamp;
import org.jdbi.v3.core.mapper.RowMapper;

/** One row of jiraissue, with its key. Everything but id, key, project and created may be null. */
record IssueRow(
    long id,
    String key,
    long project,
    String reporter,
    String assignee,
    String creator,
    String type,
    String summary,
    String description,
    String priority,
    String resolution,
    String status,
    Timestamp created,
    Timestamp updated,
    Timestamp resolved) {

  /** Reads rows as {@link RowMapper} takes them; a condition or an order may follow. */
  static final String SELECT =
      "select i.id, p.pkey, i.issuenum, i.project, i.reporter, i.assignee, i.creator, i.issuetype,"
          + " i.summary, i.description, i.priority, i.resolution, i.issuestatus, i.created,"
          + " i.updated, i.resolutiondate from jiraissue i join project p on p.id = i.project ";

  static final RowMapper<IssueRow> MAPPER =
      (row, context) ->
          new IssueRow(
              row.getLong(1),
              row.getString(2) + "-" + row.getLong(3),
              row.getLong(4),
              row.getString(5),
              row.getString(6),
              row.getString(7),
              row.getString(8),
              row.getString(9),
              row.getString(10),
              row.getString(11),
              row.getString(12),
              row.getString(13),
              row.getTimestamp(14),
              row.getTimestamp(15),
              row.getTimestamp(16));
}
