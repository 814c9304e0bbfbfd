package org.heed.jira.admin;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.heed.settings.Setting;

/** Finds names in settings that this Jira does not know. */
public final class KnownNames {

  private final ProjectRoleManager roles;
  private final GroupManager groups;
  private final UserManager users;
  private final CustomFieldManager fields;

  /** Made by the app's wiring. */
  public KnownNames(
      ProjectRoleManager roles, GroupManager groups, UserManager users, CustomFieldManager fields) {
    this.roles = roles;
    this.groups = groups;
    this.users = users;
    this.fields = fields;
  }

  /** The first name in a setting that Jira does not know; empty if it knows them all. */
  Optional<String> unknown(Setting setting, String text) {
    Predicate<String> known =
        switch (setting) {
          case AGENT_ROLES, SENIOR_ROLES -> name -> roles.getProjectRole(name) != null;
          case AGENT_GROUPS, SENIOR_GROUPS -> group -> groups.getGroup(group) != null;
          case AUTOMATION_ACCOUNTS -> key -> users.getUserByKey(key) != null;
          case PARTICIPANT_FIELDS -> fieldIds()::contains;
          default -> name -> true;
        };
    return Setting.names(text).stream().filter(known.negate()).findFirst();
  }

  private Set<String> fieldIds() {
    return fields.getCustomFieldObjects().stream()
        .map(CustomField::getId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
