package org.heed.devhost.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;

/** A Jira without custom fields, and so without JSM's participants and organisations. */
final class NoCustomFields implements CustomFieldManager {
  @Override
  public List<CustomField> getCustomFieldObjects() {
    return List.of();
  }

  @Override
  public List<CustomField> getCustomFieldObjects(Long project, String issueType) {
    return List.of();
  }

  @Override
  public List<CustomField> getCustomFieldObjects(Long project, List<String> issueTypes) {
    return List.of();
  }

  @Override
  public List<CustomField> getCustomFieldObjects(Issue issue) {
    return List.of();
  }
}
