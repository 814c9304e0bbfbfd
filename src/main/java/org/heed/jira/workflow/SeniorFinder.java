package org.heed.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heed.escalation.Roster;
import org.heed.jira.conversations.Team;
import org.heed.store.Escalations;

/** Finds out who is senior for an issue, and how much each of them holds already. */
public final class SeniorFinder {

  /** By its name: the constant is vouched for on older lines of Jira only. */
  private static final ProjectPermissionKey ASSIGNABLE =
      new ProjectPermissionKey("ASSIGNABLE_USER");

  private final GroupManager groups;
  private final ProjectRoleManager roles;
  private final PermissionManager permissions;
  private final Escalations escalations;

  /** Made by the app's wiring. */
  public SeniorFinder(
      GroupManager groups,
      ProjectRoleManager roles,
      PermissionManager permissions,
      Escalations escalations) {
    this.groups = groups;
    this.roles = roles;
    this.permissions = permissions;
    this.escalations = escalations;
  }

  /**
   * The roster of an issue: all holders of the chosen role in its project and all members of the
   * chosen group; where neither was chosen, the seniors of the project's settings.
   */
  Roster roster(Issue issue, Team team, EscalateOptions options) {
    Map<String, ApplicationUser> seniors = new LinkedHashMap<>();
    if (options.role().isEmpty() && options.group().isEmpty()) {
      team.seniors().forEach(user -> seniors.put(user.getKey(), user));
    }
    options
        .role()
        .map(roles::getProjectRole)
        .ifPresent(role -> holders(role, issue).forEach(user -> seniors.put(user.getKey(), user)));
    options
        .group()
        .filter(name -> groups.getGroup(name) != null)
        .ifPresent(
            group ->
                groups.getUsersInGroup(group).forEach(user -> seniors.put(user.getKey(), user)));
    Map<String, Integer> held = escalations.openCounts(seniors.keySet());
    return Roster.of(
        seniors.values().stream()
            .map(user -> senior(user, issue, held.getOrDefault(user.getKey(), 0)))
            .toList());
  }

  private Iterable<ApplicationUser> holders(ProjectRole role, Issue issue) {
    return roles.getProjectRoleActors(role, issue.getProjectObject()).getApplicationUsers();
  }

  private Roster.Senior senior(ApplicationUser user, Issue issue, int held) {
    return new Roster.Senior(
        user.getKey(),
        user.getDisplayName(),
        user.isActive(),
        permissions.hasPermission(ASSIGNABLE, issue, user),
        held);
  }
}
