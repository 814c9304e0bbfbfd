package org.heed.devhost.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.devhost.jira.GlobalPermissions;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.jira.Roles;
import org.heed.devhost.sample.Sample;

/** Users as the pages show them. */
public final class People {
  private static final int SHOWN = 12;
  private static final List<String> PARTS =
      List.of("Agent", "Senior agent", "Customer", "Administrator", "Sees no project");

  private final MiniJira jira;

  /** A user, with what people see of him: initials in a coloured circle, and his part. */
  public record Person(
      String key, String name, String displayName, String initials, String colour, String part) {}

  /** The users of one Jira. */
  public People(MiniJira jira) {
    this.jira = jira;
  }

  /** How a user is shown in a project; null stands for nobody known. */
  public Person person(ApplicationUser user, Project project) {
    return person(user, project == null || user == null ? "" : part(user, project));
  }

  private static Person person(ApplicationUser user, String part) {
    if (user == null) {
      return new Person("", "", "Anonymous", "?", "", "");
    }
    String name = user.getDisplayName();
    String initials =
        Stream.of(name.trim().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(2)
            .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
            .collect(Collectors.joining());
    return new Person(
        user.getKey(),
        user.getName(),
        name,
        initials,
        "c" + Math.floorMod(user.getKey().hashCode(), 6),
        part);
  }

  /** Those worth acting as, agents first: the people of the sample, or some who are there. */
  public List<Person> actors() {
    List<ApplicationUser> cast =
        Sample.cast().stream()
            .map(key -> jira.users().getUserByKey(key))
            .filter(Objects::nonNull)
            .toList();
    return (cast.isEmpty() ? jira.users().find("", SHOWN) : cast)
        .stream()
            .map(user -> person(user, part(user)))
            .sorted(Comparator.comparing(person -> PARTS.indexOf(person.part())))
            .toList();
  }

  /** Who can own issues of the project, by name. */
  public List<Person> assignable(Project project) {
    return Stream.of(Roles.ADMINISTRATORS, Roles.TEAM, Roles.SENIOR)
        .flatMap(role -> holders(role, project))
        .distinct()
        .filter(
            user ->
                jira.permissions().hasPermission(ProjectPermissions.ASSIGNABLE_USER, project, user))
        .sorted(Comparator.comparing(ApplicationUser::getDisplayName))
        .map(user -> person(user, project))
        .toList();
  }

  private String part(ApplicationUser user) {
    if (jira.groups().isUserInGroup(user, GlobalPermissions.ADMINISTRATORS)) {
      return "Administrator";
    }
    return jira.projects().getProjectObjects().stream()
        .map(project -> part(user, project))
        .filter(part -> !part.isEmpty())
        .findFirst()
        .orElse("Sees no project");
  }

  private String part(ApplicationUser user, Project project) {
    return Stream.of(Roles.SENIOR, Roles.TEAM, Roles.CUSTOMERS)
        .filter(
            role ->
                jira.roles().getProjectRole(role) != null
                    && jira.roles()
                        .isUserInProjectRole(user, jira.roles().getProjectRole(role), project))
        .findFirst()
        .map(
            role ->
                switch (role) {
                  case Roles.SENIOR -> "Senior agent";
                  case Roles.TEAM -> "Agent";
                  default -> "Customer";
                })
        .orElse("");
  }

  private Stream<ApplicationUser> holders(String role, Project project) {
    var there = jira.roles().getProjectRole(role);
    return there == null
        ? Stream.of()
        : jira.roles().getProjectRoleActors(there, project).getApplicationUsers().stream()
            .sorted(Comparator.comparing(ApplicationUser::getDisplayName));
  }
}
