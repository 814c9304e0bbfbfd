package org.heed.devhost.importing;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.heed.devhost.jira.IssueKey;
import org.heed.devhost.jira.User;

/**
 * An issue as an export holds it. Only key, created, updated, summary and the lists are certain.
 */
record ExportedIssue(
    IssueKey key,
    String projectName,
    String summary,
    String description,
    String type,
    String status,
    String priority,
    String resolution,
    User reporter,
    User assignee,
    Timestamp created,
    Timestamp updated,
    Timestamp resolved,
    Set<String> components,
    List<ExportedComment> comments,
    List<ExportedChange> changes) {

  /** A comment; without an author it is anonymous. */
  record ExportedComment(
      User author,
      String body,
      Timestamp created,
      Timestamp updated,
      boolean internal,
      String group,
      String role) {}

  /** A change of one or several fields. */
  record ExportedChange(User author, Timestamp created, List<ChangeItemBean> items) {}
}
