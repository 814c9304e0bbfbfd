package org.heed.jira.workflow;

import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.escalation.Wording;

/** Decides on the priority and the watchers of an issue that is escalated. */
public final class Measures {

  private final PriorityManager priorities;
  private final UserManager users;
  private final PermissionManager permissions;

  /** Made by the app's wiring. */
  public Measures(PriorityManager priorities, UserManager users, PermissionManager permissions) {
    this.priorities = priorities;
    this.users = users;
    this.permissions = permissions;
  }

  /**
   * What was decided.
   *
   * @param priority id of the priority to set, empty to leave it
   * @param watchers who is to watch the issue
   * @param remarks what was left out, in plain sentences
   */
  record Chosen(Optional<String> priority, List<ApplicationUser> watchers, List<String> remarks) {}

  /** Decides for one issue. */
  Chosen choose(Issue issue, EscalateOptions options, Wording wording) {
    List<ApplicationUser> watchers = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (String name : options.watchers()) {
      ApplicationUser user = users.getUserByName(name);
      if (user != null && user.isActive() && mayBrowse(user, issue)) {
        watchers.add(user);
      } else {
        remarks.add(wording.say("heed.workflow.audit.watcher", List.of(name)));
      }
    }
    return new Chosen(raised(issue, options), watchers, remarks);
  }

  /** The chosen priority if it stands above the issue's own; Jira lists the highest first. */
  private Optional<String> raised(Issue issue, EscalateOptions options) {
    List<String> highestFirst =
        priorities.getPriorities().stream().map(IssueConstant::getId).toList();
    int own =
        issue.getPriority() == null
            ? highestFirst.size()
            : highestFirst.indexOf(issue.getPriority().getId());
    return options
        .priority()
        .filter(highestFirst::contains)
        .filter(chosen -> highestFirst.indexOf(chosen) < own);
  }

  private boolean mayBrowse(ApplicationUser user, Issue issue) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }
}
