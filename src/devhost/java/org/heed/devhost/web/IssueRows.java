package org.heed.devhost.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.heed.devhost.jira.Seed;

/** Issues as lines of a table. */
final class IssueRows {
  /** One line. */
  public record Row(
      String key,
      String summary,
      String status,
      String statusClass,
      String assignee,
      String reporter,
      String updated) {}

  private IssueRows() {}

  static List<Row> of(List<Issue> issues, Dates dates) {
    return issues.stream()
        .map(
            issue ->
                new Row(
                    issue.getKey(),
                    issue.getSummary(),
                    issue.getStatus().getName(),
                    lozenge(issue.getStatusId()),
                    name(issue.getAssignee(), "Unassigned"),
                    name(issue.getReporter(), "Nobody"),
                    dates.relative(issue.getUpdated())))
        .toList();
  }

  /** The colour that AUI gives a status. */
  static String lozenge(String status) {
    return switch (status) {
      case Seed.IN_PROGRESS -> "aui-lozenge-inprogress";
      case Seed.WAITING_FOR_CUSTOMER -> "aui-lozenge-moved";
      case Seed.ESCALATED -> "aui-lozenge-removed";
      case Seed.RESOLVED, Seed.CLOSED -> "aui-lozenge-success";
      default -> "";
    };
  }

  static String name(ApplicationUser user, String otherwise) {
    return user == null ? otherwise : user.getDisplayName();
  }
}
