package org.heed.jira.conversations;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.heed.settings.HeedSettings;

/** The customers that an issue names besides its reporter. */
public final class Participants {

  private final CustomFieldManager fields;

  /** Made by the app's wiring. */
  public Participants(CustomFieldManager fields) {
    this.fields = fields;
  }

  Set<String> of(Issue issue, HeedSettings settings) {
    Set<String> keys = new HashSet<>();
    if (settings.participantFields().isEmpty()) {
      return keys;
    }
    for (CustomField field : fields.getCustomFieldObjects(issue)) {
      if (settings.participantFields().contains(field.getId())) {
        collect(issue.getCustomFieldValue(field), keys);
      }
    }
    return keys;
  }

  private static void collect(Object value, Set<String> keys) {
    if (value instanceof ApplicationUser user) {
      keys.add(user.getKey());
    } else if (value instanceof Collection<?> values) {
      values.forEach(one -> collect(one, keys));
    }
  }
}
