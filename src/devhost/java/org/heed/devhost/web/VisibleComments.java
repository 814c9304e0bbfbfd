package org.heed.devhost.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.heed.devhost.jira.MiniJira;

/** What a viewer sees of an issue's comments: internal ones are for those who may write them. */
public final class VisibleComments {
  private VisibleComments() {}

  /** In their order. */
  public static List<Comment> of(MiniJira jira, Issue issue, ApplicationUser viewer) {
    boolean agent = jira.permissions().hasPermission(ProjectPermissions.EDIT_ISSUES, issue, viewer);
    return jira.comments().getCommentsForUser(issue, viewer).stream()
        .filter(comment -> agent || !jira.comments().isInternal(comment))
        .toList();
  }
}
