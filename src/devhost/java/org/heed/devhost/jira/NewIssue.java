package org.heed.devhost.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;

/**
 * An issue to be written.
 *
 * @param project where
 * @param number its number in the project, or null for the next one
 * @param reporter who reports it, or null
 * @param assignee who owns it, or null
 * @param type id of the issue type
 * @param priority id of the priority, or null
 * @param status id of the status
 * @param resolution id of the resolution, or null
 * @param summary the first line
 * @param description wiki markup, or null
 * @param created when it was created
 * @param updated when it was last changed
 * @param resolved when it was resolved, or null
 */
public record NewIssue(
    Project project,
    Long number,
    ApplicationUser reporter,
    ApplicationUser assignee,
    String type,
    String priority,
    String status,
    String resolution,
    String summary,
    String description,
    Timestamp created,
    Timestamp updated,
    Timestamp resolved) {

  /** An open issue of type "Support request", unassigned, of medium priority. */
  public static NewIssue request(
      Project project,
      ApplicationUser reporter,
      String summary,
      String description,
      Timestamp created) {
    return new NewIssue(
        project,
        null,
        reporter,
        null,
        Seed.SUPPORT_REQUEST,
        Seed.MEDIUM,
        Seed.OPEN,
        null,
        summary,
        description,
        created,
        created,
        null);
  }
}
