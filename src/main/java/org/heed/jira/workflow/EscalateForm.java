package org.heed.jira.workflow;

import java.util.List;

/**
 * What the templates of the post-function show: the choices that there are, and what was chosen.
 *
 * @param roles the project roles
 * @param group the name of the chosen group, or empty
 * @param priorities the priorities, highest first
 * @param watchers the names of the chosen watchers
 * @param brief whether the brief is to be posted
 * @param skip whether escalated issues are to be skipped
 * @param role the name of the chosen role, or empty
 * @param priority the name of the chosen priority, or empty
 * @param problems what does not fit this Jira, in plain sentences
 */
public record EscalateForm(
    List<Choice> roles,
    String group,
    List<Choice> priorities,
    String watchers,
    boolean brief,
    boolean skip,
    String role,
    String priority,
    List<String> problems) {

  public EscalateForm {
    roles = List.copyOf(roles);
    priorities = List.copyOf(priorities);
    problems = List.copyOf(problems);
  }

  /** Whether neither a role nor a group says who is senior. */
  public boolean usesSettings() {
    return role.isEmpty() && group.isEmpty();
  }
}
