package org.heed.jira.conversations;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.conversation.BusinessCalendar;
import org.heed.settings.HeedSettings;

/**
 * Who is on the team of a project, and when it works. Each account is looked up once.
 *
 * <p>Where Jira has none of the roles and groups that the settings name, whoever can be assigned to
 * issues of the project is an agent: so a Jira without service projects works from the start.
 */
public final class Team {

  /** By its name: the constant is vouched for on older lines of Jira only. */
  private static final ProjectPermissionKey ASSIGNABLE =
      new ProjectPermissionKey("ASSIGNABLE_USER");

  private final Project project;
  private final HeedSettings settings;
  private final BusinessCalendar calendar;
  private final List<ProjectRole> agentRoles;
  private final List<String> agentGroups;
  private final List<ProjectRole> seniorRoles;
  private final List<String> seniorGroups;
  private final ProjectRoleManager roles;
  private final GroupManager groups;
  private final PermissionManager permissions;
  private final Map<String, Boolean> agents = new ConcurrentHashMap<>();
  private final Map<String, Boolean> seniors = new ConcurrentHashMap<>();

  Team(
      Project project,
      HeedSettings settings,
      BusinessCalendar calendar,
      List<ProjectRole> agentRoles,
      List<String> agentGroups,
      List<ProjectRole> seniorRoles,
      List<String> seniorGroups,
      ProjectRoleManager roles,
      GroupManager groups,
      PermissionManager permissions) {
    this.project = project;
    this.settings = settings;
    this.calendar = calendar;
    this.agentRoles = agentRoles;
    this.agentGroups = agentGroups;
    this.seniorRoles = seniorRoles;
    this.seniorGroups = seniorGroups;
    this.roles = roles;
    this.groups = groups;
    this.permissions = permissions;
  }

  /** The settings that hold in the project. */
  public HeedSettings settings() {
    return settings;
  }

  /** When the team works. */
  public BusinessCalendar calendar() {
    return calendar;
  }

  /**
   * Whether the user serves customers of this project, as an agent or a senior agent. Automation
   * accounts do not, nor does somebody who is not logged in (null).
   */
  public boolean isAgent(ApplicationUser user) {
    return user != null
        && !isAutomation(user.getKey())
        && agents.computeIfAbsent(user.getKey(), key -> isSenior(user) || lookUpAgent(user));
  }

  /** Whether the account is a bot, a queue or a mail handler. */
  public boolean isAutomation(String userKey) {
    return settings.automationAccounts().contains(userKey);
  }

  /** Whether the user is one of the senior agents of this project. */
  public boolean isSenior(ApplicationUser user) {
    return seniors.computeIfAbsent(
        user.getKey(), key -> holds(user, seniorRoles) || isIn(user, seniorGroups));
  }

  /** All senior agents of this project who can log in. */
  public Set<ApplicationUser> seniors() {
    Stream<ApplicationUser> holders =
        seniorRoles.stream()
            .flatMap(
                role -> roles.getProjectRoleActors(role, project).getApplicationUsers().stream());
    Stream<ApplicationUser> members =
        seniorGroups.stream().flatMap(group -> groups.getUsersInGroup(group).stream());
    Map<String, ApplicationUser> byKey = new LinkedHashMap<>();
    Stream.concat(holders, members)
        .filter(ApplicationUser::isActive)
        .forEach(user -> byKey.putIfAbsent(user.getKey(), user));
    return byKey.values().stream().collect(Collectors.toUnmodifiableSet());
  }

  /** Whether nothing but the right to be assigned tells agents from customers. */
  boolean isGuessed() {
    return agentRoles.isEmpty() && agentGroups.isEmpty();
  }

  private boolean lookUpAgent(ApplicationUser user) {
    return isGuessed()
        ? permissions.hasPermission(ASSIGNABLE, project, user)
        : holds(user, agentRoles) || isIn(user, agentGroups);
  }

  private boolean holds(ApplicationUser user, List<ProjectRole> wanted) {
    return wanted.stream().anyMatch(role -> roles.isUserInProjectRole(user, role, project));
  }

  private boolean isIn(ApplicationUser user, List<String> wanted) {
    return wanted.stream().anyMatch(group -> groups.isUserInGroup(user, group));
  }
}
