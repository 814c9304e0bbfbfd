package org.heed.devhost.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.devhost.jira.GlobalPermissions;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.jira.Roles;

/** Users as the pages show them. */
public final class People {
  private static final int SHOWN = 12;

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
        project == null ? "" : part(user, project));
  }

  /** Those worth acting as: everybody with a role somewhere first, then some customers. */
  public List<Person> actors() {
    Set<Person> found = new LinkedHashSet<>();
    for (ApplicationUser admin : jira.groups().getUsersInGroup(GlobalPermissions.ADMINISTRATORS)) {
      found.add(with(person(admin, null), "Administrator"));
    }
    for (Project project : jira.projects().getProjectObjects()) {
      for (String role : List.of(Roles.SENIOR, Roles.TEAM, Roles.CUSTOMERS)) {
        holders(role, project).map(user -> person(user, project)).limit(SHOWN).forEach(found::add);
      }
    }
    jira.users().find("", SHOWN).stream()
        .map(user -> with(person(user, null), "No role"))
        .forEach(found::add);
    Set<String> seen = new LinkedHashSet<>();
    List<Person> actors = new ArrayList<>();
    for (Person person : found) {
      if (actors.size() < SHOWN && seen.add(person.key())) {
        actors.add(person);
      }
    }
    return actors;
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

  private static Person with(Person person, String part) {
    return new Person(
        person.key(),
        person.name(),
        person.displayName(),
        person.initials(),
        person.colour(),
        part);
  }
}
