package org.heed.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.settings.HeedSettings;

/**
 * Who alone may read an internal comment: the holders of one role, or the members of one group.
 *
 * @param group the name of the group, or null
 * @param role the id of the role, or null
 */
record Audience(String group, Long role) {

  /** Finds audiences. */
  static final class Finder {

    private final GroupManager groups;
    private final ProjectRoleManager roles;

    Finder(GroupManager groups, ProjectRoleManager roles) {
      this.groups = groups;
      this.roles = roles;
    }

    /**
     * The widest circle of the team in which the senior agent reads along and no customer does: the
     * agents', else the seniors'.
     *
     * @return empty if there is no such circle
     */
    Optional<Audience> find(
        Issue issue,
        HeedSettings settings,
        EscalateOptions options,
        ApplicationUser senior,
        Collection<ApplicationUser> customers) {
      Stream<Audience> agents =
          Stream.concat(
              settings.agentRoles().stream()
                  .map(roles::getProjectRole)
                  .filter(Objects::nonNull)
                  .map(Finder::holders),
              settings.agentGroups().stream().map(Finder::members));
      Stream<Audience> seniors =
          Stream.concat(
              options.role().stream()
                  .map(roles::getProjectRole)
                  .filter(Objects::nonNull)
                  .map(Finder::holders),
              options.group().stream().map(Finder::members));
      return Stream.concat(agents, seniors)
          .filter(audience -> reads(audience, senior, issue))
          .filter(
              audience ->
                  customers.stream().noneMatch(customer -> reads(audience, customer, issue)))
          .findFirst();
    }

    private static Audience holders(ProjectRole role) {
      return new Audience(null, role.getId());
    }

    private static Audience members(String group) {
      return new Audience(group, null);
    }

    private boolean reads(Audience audience, ApplicationUser user, Issue issue) {
      return audience.role() == null
          ? groups.isUserInGroup(user, audience.group())
          : roles.isUserInProjectRole(
              user, roles.getProjectRole(audience.role()), issue.getProjectObject());
    }
  }
}
