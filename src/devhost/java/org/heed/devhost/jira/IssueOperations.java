package org.heed.devhost.jira;

import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.heed.devhost.db.Database;

/**
 * What people do to issues. Each writes the tables in one transaction and tells the listeners
 * afterwards, with Jira's event types.
 */
public final class IssueOperations {
  /**
   * What a transition does to an issue.
   *
   * @param status id of the new status
   * @param resolution id of the resolution, or null for none
   * @param eventType the event to be told
   * @param comment words to be added, or null
   * @param internal whether customers may not see the comment
   */
  public record StatusChange(
      String status, String resolution, Long eventType, String comment, boolean internal) {}

  /**
   * How an issue stands.
   *
   * @param assignee key of its owner, or null
   * @param priority id of the priority, or null
   * @param status id of the status
   * @param resolution id of the resolution, or null
   * @param updated when it was last changed
   * @param resolved when it was resolved, or null
   */
  public record State(
      String assignee,
      String priority,
      String status,
      String resolution,
      Timestamp updated,
      Timestamp resolved) {}

  private final Database database;
  private final Projects projects;
  private final Issues issues;
  private final Constants constants;
  private final Comments comments;
  private final ChangeHistories changes;
  private final Properties properties;
  private final PropertyIndex index;
  private final Permissions permissions;
  private final IssueEvents events;

  IssueOperations(
      Database database,
      Projects projects,
      Issues issues,
      Constants constants,
      Comments comments,
      ChangeHistories changes,
      Properties properties,
      PropertyIndex index,
      Permissions permissions,
      IssueEvents events) {
    this.database = database;
    this.projects = projects;
    this.issues = issues;
    this.constants = constants;
    this.comments = comments;
    this.changes = changes;
    this.properties = properties;
    this.index = index;
    this.permissions = permissions;
    this.events = events;
  }

  /**
   * Opens an issue.
   *
   * @throws NotPermitted when the user may not open issues in the project
   */
  public Issue create(ApplicationUser user, Project project, String summary, String description) {
    if (!permissions.hasPermission(Permissions.CREATE_ISSUES, project, user)) {
      throw new NotPermitted("You may not open issues in " + project.getName() + ".");
    }
    return database.inTransaction(
        () -> {
          long id = store(NewIssue.request(project, user, summary, description, changes.now()));
          Issue issue = issues.getIssueObject(id);
          events.publish(issue, user, null, List.of(), EventType.ISSUE_CREATED_ID);
          return issue;
        });
  }

  /**
   * Writes a comment.
   *
   * @throws NotPermitted when the user may not comment, or not internally
   */
  public Comment comment(ApplicationUser user, Issue issue, String body, boolean internal) {
    demand(ProjectPermissions.ADD_COMMENTS, issue, user, "comment on");
    if (internal) {
      demand(ProjectPermissions.EDIT_ISSUES, issue, user, "write internal comments on");
    }
    return database.inTransaction(
        () -> {
          Comment comment = write(user, issue, body, internal);
          events.publish(
              issues.getIssueObject(issue.getId()),
              user,
              comment,
              List.of(),
              EventType.ISSUE_COMMENTED_ID);
          return comment;
        });
  }

  /**
   * Changes the words of a comment.
   *
   * @throws NotPermitted when it is another's and the user is no agent
   */
  public Comment editComment(ApplicationUser user, Long id, String body) {
    Comment before = existing(id, user);
    if (!user.equals(before.getAuthorApplicationUser())) {
      demand(ProjectPermissions.EDIT_ISSUES, before.getIssue(), user, "edit others' comments on");
    }
    return database.inTransaction(
        () -> {
          comments.change(id, body, user.getKey(), changes.now());
          touch(before.getIssue());
          Comment after = comments.getCommentById(id);
          events.publish(
              after.getIssue(), user, after, List.of(), EventType.ISSUE_COMMENT_EDITED_ID);
          return after;
        });
  }

  /**
   * Deletes a comment.
   *
   * @throws NotPermitted when it is another's and the user may not delete issues
   */
  public void deleteComment(ApplicationUser user, Long id) {
    Comment comment = existing(id, user);
    if (!user.equals(comment.getAuthorApplicationUser())) {
      demand(Permissions.DELETE_ISSUES, comment.getIssue(), user, "delete others' comments on");
    }
    database.inTransaction(
        () -> {
          comments.remove(id);
          touch(comment.getIssue());
          ChangeItemBean item =
              new ChangeItemBean(
                  ChangeHistories.JIRA_FIELD, "Comment", id.toString(), null, null, null);
          changes.add(comment.getIssue().getId(), user, List.of(item));
          events.publish(
              issues.getIssueObject(comment.getIssue().getId()),
              user,
              null,
              List.of(item),
              EventType.ISSUE_COMMENT_DELETED_ID);
          return null;
        });
  }

  /**
   * Gives the issue to somebody, or to nobody.
   *
   * @throws NotPermitted when the user may not assign, or the other may not be assigned
   */
  public Issue assign(ApplicationUser user, Issue issue, ApplicationUser assignee) {
    demand(ProjectPermissions.ASSIGN_ISSUES, issue, user, "assign");
    if (assignee != null
        && !permissions.hasPermission(ProjectPermissions.ASSIGNABLE_USER, issue, assignee)) {
      throw new NotPermitted(assignee.getDisplayName() + " cannot be given " + issue.getKey());
    }
    MutableIssue changed = issues.getIssueObject(issue.getId());
    changed.setAssignee(assignee);
    return issues.write(user, changed, EventType.ISSUE_ASSIGNED_ID);
  }

  /** Gives many issues to one, as Jira's bulk change does: each with its own event. */
  public void assignAll(ApplicationUser user, List<Issue> many, ApplicationUser assignee) {
    many.forEach(issue -> assign(user, issue, assignee));
  }

  /**
   * Changes summary and description.
   *
   * @throws NotPermitted when the user may not edit the issue
   */
  public Issue edit(ApplicationUser user, Issue issue, String summary, String description) {
    demand(ProjectPermissions.EDIT_ISSUES, issue, user, "edit");
    return database.inTransaction(
        () -> {
          Issue before = issues.getIssueObject(issue.getId());
          List<ChangeItemBean> items = new ArrayList<>();
          text("summary", before.getSummary(), summary, items);
          text("description", before.getDescription(), description, items);
          if (items.isEmpty()) {
            return before;
          }
          run(
              "update jiraissue set summary = ?, description = ?, updated = ? where id = ?",
              summary,
              description,
              changes.now(),
              issue.getId());
          changes.add(issue.getId(), user, items);
          Issue after = issues.getIssueObject(issue.getId());
          events.publish(after, user, null, items, EventType.ISSUE_UPDATED_ID);
          return after;
        });
  }

  /**
   * Moves the issue into another project, where it gets a new key; the old one still finds it.
   *
   * @throws NotPermitted when the user may not edit here or not open issues there
   */
  public Issue move(ApplicationUser user, Issue issue, Project target) {
    demand(ProjectPermissions.EDIT_ISSUES, issue, user, "move");
    if (!permissions.hasPermission(Permissions.CREATE_ISSUES, target, user)) {
      throw new NotPermitted("You may not open issues in " + target.getName() + ".");
    }
    return database.inTransaction(
        () -> {
          long number = projects.nextNumber(target.getId());
          run(
              "insert into moved_issue_key (id, old_issue_key, issue_id) values (?, ?, ?)",
              database.nextId(),
              issue.getKey(),
              issue.getId());
          run(
              "update jiraissue set project = ?, issuenum = ?, updated = ? where id = ?",
              target.getId(),
              number,
              changes.now(),
              issue.getId());
          Project source = issue.getProjectObject();
          List<ChangeItemBean> items =
              List.of(
                  new ChangeItemBean(
                      ChangeHistories.JIRA_FIELD,
                      "project",
                      source.getId().toString(),
                      source.getName(),
                      target.getId().toString(),
                      target.getName()),
                  new ChangeItemBean(
                      ChangeHistories.JIRA_FIELD,
                      "Key",
                      null,
                      issue.getKey(),
                      null,
                      new IssueKey(target.getKey(), number).toString()));
          changes.add(issue.getId(), user, items);
          Issue after = issues.getIssueObject(issue.getId());
          events.publish(after, user, null, items, EventType.ISSUE_MOVED_ID);
          return after;
        });
  }

  /**
   * Deletes the issue with all that belongs to it.
   *
   * @throws NotPermitted when the user may not
   */
  public void delete(ApplicationUser user, Issue issue) {
    demand(Permissions.DELETE_ISSUES, issue, user, "delete");
    database.inTransaction(
        () -> {
          Long id = issue.getId();
          comments.getComments(issue).forEach(comment -> comments.remove(comment.getId()));
          run(
              "delete from changeitem where groupid in"
                  + " (select id from changegroup where issueid = ?)",
              id);
          run("delete from changegroup where issueid = ?", id);
          run(
              "delete from userassociation where sink_node_id = ? and sink_node_entity = 'Issue'",
              id);
          run("delete from moved_issue_key where issue_id = ?", id);
          run(
              "delete from nodeassociation where source_node_id = ?"
                  + " and source_node_entity = 'Issue'",
              id);
          properties.deleteAll(Properties.ISSUE, id);
          index.remove(id);
          run("delete from jiraissue where id = ?", id);
          events.publish(issue, user, null, List.of(), EventType.ISSUE_DELETED_ID);
          return null;
        });
  }

  /**
   * Changes the status in one transaction with whatever the post-functions do; what they set on the
   * issue is written after them. One event tells it all.
   */
  public Issue transition(
      ApplicationUser user,
      Issue before,
      StatusChange change,
      Consumer<MutableIssue> postFunctions) {
    return database.inTransaction(
        () -> {
          Comment comment =
              change.comment() == null
                  ? null
                  : write(user, before, change.comment(), change.internal());
          run(
              "update jiraissue set issuestatus = ?, resolution = ?, resolutiondate = ?,"
                  + " updated = ? where id = ?",
              change.status(),
              change.resolution(),
              resolvedAt(before, change),
              changes.now(),
              before.getId());
          MutableIssue changed = issues.getIssueObject(before.getId());
          List<ChangeItemBean> items = new ArrayList<>();
          items.add(changes.ofConstant("status", before.getStatus(), changed.getStatus()));
          if (!Objects.equals(before.getResolutionId(), changed.getResolutionId())) {
            items.add(changes.ofConstant("resolution", resolution(before), resolution(changed)));
          }
          changes.add(before.getId(), user, items);
          postFunctions.accept(changed);
          items.addAll(issues.store(user, changed));
          Issue after = issues.getIssueObject(before.getId());
          events.publish(after, user, comment, items, change.eventType());
          return after;
        });
  }

  /** Writes an issue and tells nobody, for imports. Returns its id. */
  public long store(NewIssue issue) {
    long id = database.nextId();
    long number =
        issue.number() == null ? projects.nextNumber(issue.project().getId()) : issue.number();
    String reporter = issue.reporter() == null ? null : issue.reporter().getKey();
    run(
        "insert into jiraissue (id, issuenum, project, reporter, assignee, creator, issuetype,"
            + " summary, description, priority, resolution, issuestatus, created, updated,"
            + " resolutiondate, votes, watches, workflow_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
        id,
        number,
        issue.project().getId(),
        reporter,
        issue.assignee() == null ? null : issue.assignee().getKey(),
        reporter,
        issue.type(),
        issue.summary(),
        issue.description(),
        issue.priority(),
        issue.resolution(),
        issue.status(),
        issue.created(),
        issue.updated(),
        issue.resolved(),
        id);
    if (issue.number() != null) {
      run(
          "update project set pcounter = ? where id = ? and pcounter < ?",
          number,
          issue.project().getId(),
          number);
    }
    return id;
  }

  /** Brings an issue to that state without history and tells nobody, for the sample. */
  public void settle(long issue, State state) {
    run(
        "update jiraissue set assignee = ?, priority = ?, issuestatus = ?, resolution = ?,"
            + " updated = ?, resolutiondate = ? where id = ?",
        state.assignee(),
        state.priority(),
        state.status(),
        state.resolution(),
        state.updated(),
        state.resolved(),
        issue);
  }

  Comment write(ApplicationUser user, Issue issue, String body, boolean internal) {
    Timestamp now = changes.now();
    long id =
        comments.add(
            issue.getId(), new NewComment(user.getKey(), body, now, now, internal, null, null));
    touch(issue);
    return comments.getCommentById(id);
  }

  void demand(ProjectPermissionKey permission, Issue issue, ApplicationUser user, String verb) {
    if (!permissions.hasPermission(permission, issue, user)) {
      throw new NotPermitted("You may not " + verb + " this issue.");
    }
  }

  private Comment existing(Long id, ApplicationUser user) {
    Comment comment = comments.getCommentById(id);
    if (comment == null) {
      throw new IllegalArgumentException("That comment is not there any more.");
    }
    demand(ProjectPermissions.ADD_COMMENTS, comment.getIssue(), user, "comment on");
    return comment;
  }

  private Timestamp resolvedAt(Issue before, StatusChange change) {
    if (change.resolution() == null) {
      return null;
    }
    return before.getResolutionDate() == null ? changes.now() : before.getResolutionDate();
  }

  private Constant resolution(Issue issue) {
    return constants.get(Constants.Kind.RESOLUTION, issue.getResolutionId());
  }

  private void touch(Issue issue) {
    run("update jiraissue set updated = ? where id = ?", changes.now(), issue.getId());
  }

  private static void text(String field, String from, String to, List<ChangeItemBean> items) {
    if (!Objects.equals(from, to)) {
      items.add(new ChangeItemBean(ChangeHistories.JIRA_FIELD, field, null, from, null, to));
    }
  }

  private void run(String statement, Object... arguments) {
    database.sql().useHandle(sql -> sql.execute(statement, arguments));
  }
}
