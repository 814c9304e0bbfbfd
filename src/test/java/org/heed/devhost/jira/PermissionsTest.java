package org.heed.devhost.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.heed.devhost.Town;
import org.junit.After;
import org.junit.Test;

public class PermissionsTest {
  private final Town town = Town.onH2();
  private final Permissions permissions = town.jira.permissions();

  @After
  public void close() {
    town.close();
  }

  @Test
  public void the_team_sees_all_issues_and_a_customer_his_own() {
    Issue own = town.request("My mailbox is full");
    Issue others =
        town.jira.operations().create(town.agent, town.host, "Order a spare disk", "For rack 2.");

    assertThat(browses(town.agent, own)).isTrue();
    assertThat(browses(town.customer, own)).isTrue();
    assertThat(browses(town.customer, others)).isFalse();
    assertThat(browses(town.stranger, own)).isFalse();
    assertThat(browses(null, own)).isFalse();
  }

  @Test
  public void a_customer_sees_that_a_project_is_there_once_he_reported_in_it() {
    assertThat(browses(town.customer, town.host)).isFalse();
    town.request("My mailbox is full");

    assertThat(browses(town.customer, town.host)).isTrue();
    assertThat(permissions.browsableProjects(town.customer)).isEmpty();
  }

  @Test
  public void a_role_held_through_a_group_counts() {
    Issue issue = town.request("My mailbox is full");
    town.jira.roles().grantToGroup(town.host, Roles.SENIOR, Seed.SENIOR_AGENTS);
    assertThat(browses(town.stranger, issue)).isFalse();

    town.jira.groups().join(town.stranger, Seed.SENIOR_AGENTS);

    assertThat(browses(town.stranger, issue)).isTrue();
    assertThat(
            town.jira
                .roles()
                .isUserInProjectRole(
                    town.stranger, town.jira.roles().getProjectRole(Roles.SENIOR), town.host))
        .isTrue();
  }

  @Test
  public void who_was_deactivated_may_nothing() {
    ApplicationUser gone =
        town.jira.users().add(new User("gone", "gone", "Gil Gone", "gil@example.com", false));
    town.jira.roles().grant(town.host, Roles.TEAM, gone);

    assertThat(browses(gone, town.request("My mailbox is full"))).isFalse();
  }

  @Test
  public void only_the_team_edits_and_only_administrators_delete() {
    Issue issue = town.request("My mailbox is full");

    assertThat(has(ProjectPermissions.EDIT_ISSUES, issue, town.agent)).isTrue();
    assertThat(has(ProjectPermissions.EDIT_ISSUES, issue, town.customer)).isFalse();
    assertThat(has(ProjectPermissions.ADD_COMMENTS, issue, town.customer)).isTrue();
    assertThat(has(Permissions.DELETE_ISSUES, issue, town.agent)).isFalse();
    assertThat(has(Permissions.DELETE_ISSUES, issue, town.admin)).isTrue();
  }

  @Test
  public void only_the_group_of_administrators_administers() {
    GlobalPermissions global = town.jira.globalPermissions();

    assertThat(global.hasPermission(GlobalPermissionKey.ADMINISTER, town.admin)).isTrue();
    assertThat(global.hasPermission(GlobalPermissionKey.ADMINISTER, town.agent)).isFalse();
    assertThat(global.hasPermission(GlobalPermissionKey.SYSTEM_ADMIN, null)).isFalse();
  }

  private boolean browses(ApplicationUser user, Issue issue) {
    return has(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }

  private boolean browses(ApplicationUser user, Project project) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user);
  }

  private boolean has(ProjectPermissionKey permission, Issue issue, ApplicationUser user) {
    return permissions.hasPermission(permission, issue, user);
  }
}
