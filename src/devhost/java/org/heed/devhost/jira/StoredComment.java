package org.heed.devhost.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;

/** A comment. Without an author it is anonymous. */
record StoredComment(
    Long id,
    Issue issue,
    ApplicationUser author,
    String body,
    Date created,
    Date updated,
    String groupLevel,
    ProjectRole roleLevel)
    implements Comment {

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public Issue getIssue() {
    return issue;
  }

  @Override
  public ApplicationUser getAuthorApplicationUser() {
    return author;
  }

  @Override
  public String getBody() {
    return body;
  }

  @Override
  public Date getCreated() {
    return created;
  }

  @Override
  public Date getUpdated() {
    return updated;
  }

  @Override
  public String getGroupLevel() {
    return groupLevel;
  }

  @Override
  public Long getRoleLevelId() {
    return roleLevel == null ? null : roleLevel.getId();
  }

  @Override
  public ProjectRole getRoleLevel() {
    return roleLevel;
  }
}
