package org.heed.devhost.jql;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heed.devhost.jira.Constant;
import org.heed.devhost.jira.Constants;
import org.heed.devhost.jira.Constants.Kind;
import org.heed.devhost.jira.Groups;
import org.heed.devhost.jira.Issues;
import org.heed.devhost.jira.Permissions;
import org.heed.devhost.jira.Projects;
import org.heed.devhost.jira.Users;

/**
 * What the names in a query stand for. An issue or a project that the searcher may not browse is
 * answered as one that does not exist.
 */
public final class JqlNames {
  private final Issues issues;
  private final Projects projects;
  private final Users users;
  private final Groups groups;
  private final Constants constants;
  private final Permissions permissions;

  /** Over the managers. */
  public JqlNames(
      Issues issues,
      Projects projects,
      Users users,
      Groups groups,
      Constants constants,
      Permissions permissions) {
    this.issues = issues;
    this.projects = projects;
    this.users = users;
    this.groups = groups;
    this.constants = constants;
    this.permissions = permissions;
  }

  Optional<Long> issue(String keyOrId, ApplicationUser searcher) {
    Issue issue =
        keyOrId.matches("[0-9]{1,18}")
            ? issues.getIssueObject(Long.valueOf(keyOrId))
            : issues.getIssueObject(keyOrId.toUpperCase(Locale.ROOT));
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, searcher)
        ? Optional.of(issue.getId())
        : Optional.empty();
  }

  Optional<Long> project(String name, ApplicationUser searcher) {
    return projects.getProjectObjects().stream()
        .filter(
            it ->
                it.getKey().equalsIgnoreCase(name)
                    || it.getName().equalsIgnoreCase(name)
                    || it.getId().toString().equals(name))
        .filter(it -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, it, searcher))
        .map(Project::getId)
        .findFirst();
  }

  Optional<String> user(String nameOrKey) {
    ApplicationUser byName = users.getUserByName(nameOrKey);
    return Optional.ofNullable(byName == null ? users.getUserByKey(nameOrKey) : byName)
        .map(ApplicationUser::getKey);
  }

  Optional<List<String>> membersOf(String group) {
    return groups.groupExists(group)
        ? Optional.of(groups.getUsersInGroup(group).stream().map(ApplicationUser::getKey).toList())
        : Optional.empty();
  }

  Optional<Constant> constant(Kind kind, String nameOrId) {
    return constants
        .named(kind, nameOrId)
        .or(() -> Optional.ofNullable(constants.get(kind, nameOrId)));
  }
}
