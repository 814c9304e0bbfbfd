package org.heed.jira.conversations;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.timezone.TimeZoneManager;
import java.util.List;
import java.util.Objects;
import org.heed.settings.HeedSettings;
import org.heed.store.SettingsStore;

/** Finds out who is on the team of a project. */
public final class Teams {

  private final SettingsStore settings;
  private final ProjectRoleManager roles;
  private final GroupManager groups;
  private final PermissionManager permissions;
  private final TimeZoneManager zones;

  /** Made by the app's wiring. */
  public Teams(
      SettingsStore settings,
      ProjectRoleManager roles,
      GroupManager groups,
      PermissionManager permissions,
      TimeZoneManager zones) {
    this.settings = settings;
    this.roles = roles;
    this.groups = groups;
    this.permissions = permissions;
    this.zones = zones;
  }

  /**
   * The team of a project as it is now. It remembers whom it was asked about: keep it for some
   * issues, not for long.
   */
  public Team of(Project project) {
    HeedSettings chosen = settings.of(project.getId());
    return new Team(
        project,
        chosen,
        chosen.calendar(zones.getDefaultTimezone().toZoneId()),
        known(chosen.agentRoles()),
        existing(chosen.agentGroups()),
        known(chosen.seniorRoles()),
        existing(chosen.seniorGroups()),
        roles,
        groups,
        permissions);
  }

  private List<ProjectRole> known(List<String> names) {
    return names.stream().map(roles::getProjectRole).filter(Objects::nonNull).toList();
  }

  private List<String> existing(List<String> names) {
    return names.stream().filter(name -> groups.getGroup(name) != null).toList();
  }
}
