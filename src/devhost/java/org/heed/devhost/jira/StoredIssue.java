package org.heed.devhost.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Collection;
import org.heed.devhost.jira.Constants.Kind;

/**
 * An issue as it stood when it was read. Setters change this object only; {@link
 * com.atlassian.jira.issue.IssueManager#updateIssue} writes.
 */
final class StoredIssue implements MutableIssue {
  private final IssueRow row;
  private final Issues issues;
  private String assignee;
  private String priority;

  StoredIssue(IssueRow row, Issues issues) {
    this.row = row;
    this.issues = issues;
    this.assignee = row.assignee();
    this.priority = row.priority();
  }

  @Override
  public Long getId() {
    return row.id();
  }

  @Override
  public String getKey() {
    return row.key();
  }

  @Override
  public Project getProjectObject() {
    return issues.projects().getProjectObj(row.project());
  }

  @Override
  public Long getProjectId() {
    return row.project();
  }

  @Override
  public String getSummary() {
    return row.summary();
  }

  @Override
  public String getDescription() {
    return row.description();
  }

  @Override
  public ApplicationUser getAssignee() {
    return issues.users().getUserByKey(assignee);
  }

  @Override
  public String getAssigneeId() {
    return assignee;
  }

  @Override
  public ApplicationUser getReporter() {
    return issues.users().getUserByKey(row.reporter());
  }

  @Override
  public String getReporterId() {
    return row.reporter();
  }

  @Override
  public ApplicationUser getCreator() {
    return issues.users().getUserByKey(row.creator());
  }

  @Override
  public String getResolutionId() {
    return row.resolution();
  }

  @Override
  public Timestamp getCreated() {
    return row.created();
  }

  @Override
  public Timestamp getUpdated() {
    return row.updated();
  }

  @Override
  public Timestamp getResolutionDate() {
    return row.resolved();
  }

  @Override
  public Long getWorkflowId() {
    return row.id();
  }

  /** There are no custom fields here. */
  @Override
  public Object getCustomFieldValue(CustomField field) {
    return null;
  }

  @Override
  public IssueType getIssueType() {
    return issues.constants().get(Kind.ISSUE_TYPE, row.type());
  }

  @Override
  public Priority getPriority() {
    return issues.constants().get(Kind.PRIORITY, priority);
  }

  @Override
  public Status getStatus() {
    return issues.constants().get(Kind.STATUS, row.status());
  }

  @Override
  public String getStatusId() {
    return row.status();
  }

  @Override
  public Collection<ProjectComponent> getComponents() {
    return issues.components(row.id());
  }

  @Override
  public void setAssignee(ApplicationUser user) {
    assignee = user == null ? null : user.getKey();
  }

  @Override
  public void setPriorityId(String id) {
    priority = id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredIssue that && row.id() == that.row.id();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(row.id());
  }

  @Override
  public String toString() {
    return row.key();
  }

  /** No issue is under a security level here. */
  @Override
  public Long getSecurityLevelId() {
    return null;
  }
}
