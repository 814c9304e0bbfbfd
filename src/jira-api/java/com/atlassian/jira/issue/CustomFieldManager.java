package com.atlassian.jira.issue;

public interface CustomFieldManager {
  java.util.List<com.atlassian.jira.issue.fields.CustomField> getCustomFieldObjects();
  java.util.List<com.atlassian.jira.issue.fields.CustomField> getCustomFieldObjects(java.lang.Long projectId, java.lang.String issueType);
  java.util.List<com.atlassian.jira.issue.fields.CustomField> getCustomFieldObjects(java.lang.Long projectId, java.util.List<java.lang.String> issueTypes);
  java.util.List<com.atlassian.jira.issue.fields.CustomField> getCustomFieldObjects(com.atlassian.jira.issue.Issue issue);
}
