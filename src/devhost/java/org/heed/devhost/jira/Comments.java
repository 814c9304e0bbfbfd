package org.heed.devhost.jira;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONObject;
import com.google.gson.JsonParser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.heed.devhost.db.Database;

/** The comments; which of them are internal stands in JSM's comment property. */
public final class Comments implements CommentManager {
  /** Entity name of comment properties. */
  public static final String ENTITY = "CommentProperty";

  /** The comment property in which JSM keeps who may see a comment. */
  public static final String PUBLIC_PROPERTY = "sd.public.comment";

  private static final String SELECT =
      "select id, issueid, author, actionbody, created, updated, actionlevel, rolelevel"
          + " from jiraaction where actiontype = 'comment' ";

  private final Database database;
  private final Users users;
  private final Groups groups;
  private final Roles roles;
  private final Issues issues;
  private final Properties properties;
  private final IssueEvents events;

  Comments(
      Database database,
      Users users,
      Groups groups,
      Roles roles,
      Issues issues,
      Properties properties,
      IssueEvents events) {
    this.database = database;
    this.users = users;
    this.groups = groups;
    this.roles = roles;
    this.issues = issues;
    this.properties = properties;
    this.events = events;
  }

  /** The comments of the issue, oldest first. */
  @Override
  public List<Comment> getComments(Issue issue) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select(SELECT + "and issueid = ? order by created, id", issue.getId())
                    .map((row, context) -> comment(row, issue))
                    .list());
  }

  /** The comments that the user may see by group and role; internal ones are JSM's business. */
  @Override
  public List<Comment> getCommentsForUser(Issue issue, ApplicationUser user) {
    return getComments(issue).stream().filter(comment -> mayRead(user, comment)).toList();
  }

  /** Writes a comment with its properties, and tells the listeners where that is asked for. */
  @Override
  public Comment create(
      Issue issue,
      ApplicationUser author,
      String body,
      String groupLevel,
      Long roleLevel,
      Date created,
      Map<String, JSONObject> commentProperties,
      boolean dispatchEvent) {
    Timestamp at = new Timestamp(created.getTime());
    String key = author == null ? null : author.getKey();
    return database.inTransaction(
        () -> {
          long id =
              add(issue.getId(), new NewComment(key, body, at, at, false, groupLevel, roleLevel));
          commentProperties.forEach(
              (name, value) -> properties.put(ENTITY, id, name, value.toString()));
          database
              .sql()
              .useHandle(
                  sql ->
                      sql.execute(
                          "update jiraissue set updated = ? where id = ?", at, issue.getId()));
          Comment comment = getCommentById(id);
          if (dispatchEvent) {
            events.publish(
                comment.getIssue(), author, comment, List.of(), EventType.ISSUE_COMMENTED_ID);
          }
          return comment;
        });
  }

  private boolean mayRead(ApplicationUser user, Comment comment) {
    return (comment.getGroupLevel() == null || groups.isUserInGroup(user, comment.getGroupLevel()))
        && (comment.getRoleLevel() == null
            || roles.isUserInProjectRole(
                user, comment.getRoleLevel(), comment.getIssue().getProjectObject()));
  }

  /** The comment with that id, or null, as in Jira. */
  @Override
  public Comment getCommentById(Long id) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select(SELECT + "and id = ?", id)
                    .map((row, context) -> comment(row, issues.getIssueObject(row.getLong(2))))
                    .findOne()
                    .orElse(null));
  }

  /** Whether customers may not see it. */
  public boolean isInternal(Comment comment) {
    EntityProperty property = properties.get(ENTITY, comment.getId(), PUBLIC_PROPERTY);
    return comment.getGroupLevel() != null
        || comment.getRoleLevel() != null
        || property != null
            && JsonParser.parseString(property.getValue())
                .getAsJsonObject()
                .get("internal")
                .getAsBoolean();
  }

  /** Writes a comment and tells nobody: events are for whoever calls. Returns its id. */
  public long add(Long issue, NewComment comment) {
    long id = database.nextId();
    database
        .sql()
        .useHandle(
            sql ->
                sql.execute(
                    "insert into jiraaction (id, issueid, author, actiontype, actionlevel,"
                        + " rolelevel, actionbody, created, updateauthor, updated)"
                        + " values (?, ?, ?, 'comment', ?, ?, ?, ?, ?, ?)",
                    id,
                    issue,
                    comment.author(),
                    comment.groupLevel(),
                    comment.roleLevel(),
                    comment.body(),
                    comment.created(),
                    comment.author(),
                    comment.updated()));
    if (comment.internal()) {
      properties.put(ENTITY, id, PUBLIC_PROPERTY, "{\"internal\":true}");
    }
    return id;
  }

  void change(Long id, String body, String author, Timestamp now) {
    database
        .sql()
        .useHandle(
            sql ->
                sql.execute(
                    "update jiraaction set actionbody = ?, updateauthor = ?, updated = ?"
                        + " where id = ?",
                    body,
                    author,
                    now,
                    id));
  }

  void remove(Long id) {
    properties.deleteAll(ENTITY, id);
    database.sql().useHandle(sql -> sql.execute("delete from jiraaction where id = ?", id));
  }

  private Comment comment(ResultSet row, Issue issue) throws SQLException {
    long role = row.getLong(8);
    boolean hasRole = !row.wasNull();
    return new StoredComment(
        row.getLong(1),
        issue,
        users.getUserByKey(row.getString(3)),
        row.getString(4),
        row.getTimestamp(5),
        row.getTimestamp(6),
        row.getString(7),
        hasRole ? roles.getProjectRole(role) : null);
  }
}
