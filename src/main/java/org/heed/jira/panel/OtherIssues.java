package org.heed.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.heed.customer.CustomerHistory;
import org.heed.customer.Experience;
import org.heed.store.PastIssue;
import org.heed.store.Readings;

/**
 * What the customer of an issue went through on others, as far as somebody may know it: each issue
 * is checked, and nothing tells how many were left out.
 */
public final class OtherIssues {

  /** How far back one query looks. */
  private static final int MOST_REMEMBERED = 200;

  private final Readings readings;
  private final IssueManager issues;
  private final PermissionManager permissions;

  /** Made by the app's wiring. */
  public OtherIssues(Readings readings, IssueManager issues, PermissionManager permissions) {
    this.readings = readings;
    this.issues = issues;
    this.permissions = permissions;
  }

  /**
   * An issue of the same customer.
   *
   * @param issue the issue, which the viewer may browse
   * @param experience what it was like, under the key that the issue has now
   */
  public record OtherIssue(Issue issue, Experience experience) {}

  /**
   * The other issues of an issue's customer, worst first.
   *
   * @param issue the issue at hand
   * @param viewer who is going to see them
   * @param most how many at most
   */
  public List<OtherIssue> of(Issue issue, ApplicationUser viewer, int most) {
    return find(issue, other -> mayBrowse(viewer, other), most);
  }

  /**
   * What may be told of them to all who may read internal comments on the issue: only issues of the
   * same project that no security level hides, and that the given reader may browse.
   */
  public CustomerHistory tellable(Issue issue, ApplicationUser reader, int most) {
    return CustomerHistory.of(
        find(
                issue,
                other ->
                    other.getProjectId().equals(issue.getProjectId())
                        && other.getSecurityLevelId() == null
                        && mayBrowse(reader, other),
                most)
            .stream()
            .map(OtherIssue::experience)
            .toList());
  }

  private List<OtherIssue> find(Issue issue, Predicate<Issue> mayBeTold, int most) {
    if (issue.getReporterId() == null) {
      return List.of();
    }
    List<PastIssue> past =
        readings.byCustomer(issue.getReporterId(), MOST_REMEMBERED).stream()
            .filter(other -> other.issueId() != issue.getId())
            .sorted(Comparator.comparing(PastIssue::experience, Experience.WORST_FIRST))
            .toList();
    List<OtherIssue> told = new ArrayList<>();
    for (PastIssue other : past) {
      if (told.size() == most) {
        break;
      }
      Issue found = issues.getIssueObject(other.issueId());
      if (found != null && mayBeTold.test(found)) {
        told.add(new OtherIssue(found, other.experience().under(found.getKey())));
      }
    }
    return List.copyOf(told);
  }

  private boolean mayBrowse(ApplicationUser user, Issue issue) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }
}
