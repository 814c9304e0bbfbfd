package com.atlassian.jira.issue;

public interface Issue extends com.atlassian.jira.ofbiz.OfBizValueWrapper, com.atlassian.jira.issue.context.IssueContext, com.atlassian.jira.entity.WithId, com.atlassian.jira.entity.WithKey {
  java.lang.Long getId();
  com.atlassian.jira.project.Project getProjectObject();
  java.lang.Long getProjectId();
  java.lang.String getSummary();
  com.atlassian.jira.user.ApplicationUser getAssignee();
  java.lang.String getAssigneeId();
  com.atlassian.jira.user.ApplicationUser getReporter();
  java.lang.String getReporterId();
  com.atlassian.jira.user.ApplicationUser getCreator();
  java.lang.String getDescription();
  java.lang.String getResolutionId();
  java.lang.String getKey();
  java.sql.Timestamp getCreated();
  java.sql.Timestamp getUpdated();
  java.sql.Timestamp getResolutionDate();
  java.lang.Long getWorkflowId();
  java.lang.Object getCustomFieldValue(com.atlassian.jira.issue.fields.CustomField customField);
  com.atlassian.jira.issue.issuetype.IssueType getIssueType();
  com.atlassian.jira.issue.priority.Priority getPriority();
  com.atlassian.jira.issue.status.Status getStatus();
  java.util.Collection<com.atlassian.jira.bc.project.component.ProjectComponent> getComponents();
  java.lang.String getStatusId();

  java.lang.Long getSecurityLevelId();
}
