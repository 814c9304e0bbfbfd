package org.heed.devhost.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.heed.devhost.db.Database;

/** Reads issues, and writes what was set on one. */
public final class Issues implements IssueManager {

  private record Component(Long id, String name) implements ProjectComponent {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }
  }

  private final Database database;
  private final Users users;
  private final Projects projects;
  private final Constants constants;
  private final ChangeHistories changes;
  private final IssueEvents events;

  Issues(
      Database database,
      Users users,
      Projects projects,
      Constants constants,
      ChangeHistories changes,
      IssueEvents events) {
    this.database = database;
    this.users = users;
    this.projects = projects;
    this.constants = constants;
    this.changes = changes;
    this.events = events;
  }

  /** The issue with that id, or null, as in Jira. */
  @Override
  public MutableIssue getIssueObject(Long id) {
    return id == null ? null : one("where i.id = ?", id).orElse(null);
  }

  /** The issue that has or once had that key, or null, as in Jira. */
  @Override
  public MutableIssue getIssueObject(String key) {
    MutableIssue current = getIssueByCurrentKey(key);
    if (current != null || key == null) {
      return current;
    }
    return one(
            "where i.id = (select m.issue_id from moved_issue_key m where m.old_issue_key = ?)",
            key)
        .orElse(null);
  }

  /** The issue that has that key now, or null, as in Jira. */
  @Override
  public MutableIssue getIssueByCurrentKey(String key) {
    return IssueKey.parse(key)
        .flatMap(it -> one("where p.pkey = ? and i.issuenum = ?", it.project(), it.number()))
        .orElse(null);
  }

  @Override
  public Collection<Long> getIssueIdsForProject(Long project) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select("select id from jiraissue where project = ? order by id", project)
                    .mapTo(Long.class)
                    .list());
  }

  /** Issues in the order of the ids; those that are gone are left out. */
  public List<Issue> list(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Issue> byId = new HashMap<>();
    database
        .sql()
        .useHandle(
            sql ->
                sql.createQuery(IssueRow.SELECT + "where i.id in (<ids>)")
                    .bindList("ids", ids)
                    .map(IssueRow.MAPPER)
                    .forEach(row -> byId.put(row.id(), new StoredIssue(row, this))));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  /** Writes what was set on the issue, with its history, and tells "updated" to the listeners. */
  @Override
  public Issue updateIssue(
      ApplicationUser user, MutableIssue issue, UpdateIssueRequest updateIssueRequest) {
    return write(user, issue, EventType.ISSUE_UPDATED_ID);
  }

  Issue write(ApplicationUser user, MutableIssue issue, Long eventType) {
    return database.inTransaction(
        () -> {
          List<ChangeItemBean> items = store(user, issue);
          Issue after = getIssueObject(issue.getId());
          if (!items.isEmpty()) {
            events.publish(after, user, null, items, eventType);
          }
          return after;
        });
  }

  /** Writes what was set on the issue, with its history; tells nobody. */
  List<ChangeItemBean> store(ApplicationUser user, MutableIssue issue) {
    Issue before = getIssueObject(issue.getId());
    if (before == null) {
      throw new IllegalArgumentException(issue.getKey() + " is not there any more.");
    }
    List<ChangeItemBean> items = new ArrayList<>();
    if (!Objects.equals(before.getAssigneeId(), issue.getAssigneeId())) {
      items.add(changes.ofOwner(before.getAssignee(), issue.getAssignee()));
    }
    if (!Objects.equals(before.getPriority(), issue.getPriority())) {
      items.add(changes.ofConstant("priority", before.getPriority(), issue.getPriority()));
    }
    if (!items.isEmpty()) {
      String priority = issue.getPriority() == null ? null : issue.getPriority().getId();
      database
          .sql()
          .useHandle(
              sql ->
                  sql.execute(
                      "update jiraissue set assignee = ?, priority = ?, updated = ? where id = ?",
                      issue.getAssigneeId(),
                      priority,
                      changes.now(),
                      issue.getId()));
      changes.add(issue.getId(), user, items);
    }
    return items;
  }

  Users users() {
    return users;
  }

  Projects projects() {
    return projects;
  }

  Constants constants() {
    return constants;
  }

  /** Puts the issue under that component of its project, which is made when it is not there. */
  public void addComponent(long issue, long project, String name) {
    database
        .sql()
        .useHandle(
            sql -> {
              long component =
                  sql.select(
                          "select id from component where project = ? and cname = ?", project, name)
                      .mapTo(Long.class)
                      .findFirst()
                      .orElseGet(
                          () -> {
                            long id = database.nextId();
                            sql.execute(
                                "insert into component (id, project, cname) values (?, ?, ?)",
                                id,
                                project,
                                name);
                            return id;
                          });
              sql.execute(
                  "insert into nodeassociation (source_node_id, source_node_entity, sink_node_id,"
                      + " sink_node_entity, association_type)"
                      + " values (?, 'Issue', ?, 'Component', 'IssueComponent')",
                  issue,
                  component);
            });
  }

  Collection<ProjectComponent> components(long issue) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select(
                        "select c.id, c.cname from nodeassociation n join component c on c.id ="
                            + " n.sink_node_id where n.source_node_id = ? and n.association_type ="
                            + " 'IssueComponent' and n.source_node_entity = 'Issue' order by"
                            + " c.cname",
                        issue)
                    .<ProjectComponent>map(
                        (row, c) -> new Component(row.getLong(1), row.getString(2)))
                    .list());
  }

  private Optional<MutableIssue> one(String where, Object... arguments) {
    return database
        .sql()
        .withHandle(
            sql -> sql.select(IssueRow.SELECT + where, arguments).map(IssueRow.MAPPER).findOne())
        .map(row -> new StoredIssue(row, this));
  }
}
