package org.heed.jira.admin;

import java.util.List;

/**
 * The settings form, as the template shows it.
 *
 * @param project key of the project whose settings these are; empty for all of Jira
 * @param scopes all of Jira, and the projects, to choose from
 * @param fields the settings
 */
public record SettingsView(String project, List<OptionView> scopes, List<FieldView> fields) {

  public SettingsView {
    scopes = List.copyOf(scopes);
    fields = List.copyOf(fields);
  }

  /** Whether something written could not be understood; then nothing was saved. */
  public boolean isRefused() {
    return fields.stream().anyMatch(field -> !field.complaint().isEmpty());
  }
}
