package org.heed.devhost.importing;

import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.user.ApplicationUser;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.heed.devhost.db.Database;
import org.heed.devhost.importing.ExportedIssue.ExportedChange;
import org.heed.devhost.importing.ExportedIssue.ExportedComment;
import org.heed.devhost.jira.ChangeHistories;
import org.heed.devhost.jira.Comments;
import org.heed.devhost.jira.Constant;
import org.heed.devhost.jira.Constants;
import org.heed.devhost.jira.Constants.Kind;
import org.heed.devhost.jira.GlobalPermissions;
import org.heed.devhost.jira.IssueOperations;
import org.heed.devhost.jira.Issues;
import org.heed.devhost.jira.NewComment;
import org.heed.devhost.jira.NewIssue;
import org.heed.devhost.jira.Projects;
import org.heed.devhost.jira.Roles;
import org.heed.devhost.jira.Seed;
import org.heed.devhost.jira.User;
import org.heed.devhost.jira.Users;

/**
 * Imports exports of a real Jira. Each issue with all that belongs to it is one transaction; an
 * issue whose key is there already is left as it is, so that a file may be imported again.
 */
public final class ExportImport {
  private static final int REPORT_EVERY = 100;

  private final Database database;
  private final Projects projects;
  private final Users users;
  private final Constants constants;
  private final Roles roles;
  private final Issues issues;
  private final IssueOperations operations;
  private final Comments comments;
  private final ChangeHistories changes;

  /** Over the managers. */
  public ExportImport(
      Database database,
      Projects projects,
      Users users,
      Constants constants,
      Roles roles,
      Issues issues,
      IssueOperations operations,
      Comments comments,
      ChangeHistories changes) {
    this.database = database;
    this.projects = projects;
    this.users = users;
    this.constants = constants;
    this.roles = roles;
    this.issues = issues;
    this.operations = operations;
    this.comments = comments;
    this.changes = changes;
  }

  /** Imports the files one after another; what cannot be imported is named in the report. */
  public ImportReport run(List<Path> files, Consumer<ImportProgress> progress) {
    ImportReport report = new ImportReport();
    for (Path file : files) {
      String name = file.getFileName().toString();
      Map<String, String> strangers = new LinkedHashMap<>();
      IssueParser parser =
          new IssueParser(
              (position, message) -> report.problem(new ImportProblem(name, position, message)));
      new ExportFile(file, report::problem)
          .read(
              (position, json) -> take(parser, position, json, name, strangers, report, progress));
      parser.finish();
      strangers.forEach(
          (key, position) -> {
            if (users.getUserByKey(key) == null) {
              report.problem(
                  new ImportProblem(
                      name, position, "the unknown user '" + key + "': kept by that key"));
            }
          });
      progress.accept(new ImportProgress(name, report.issues(), report.comments()));
    }
    Staff staff = new Staff(database, users, roles);
    report.projects().forEach(key -> report.agents(staff.grant(projects.getProjectObjByKey(key))));
    return report;
  }

  private void take(
      IssueParser parser,
      String position,
      JsonObject json,
      String file,
      Map<String, String> strangers,
      ImportReport report,
      Consumer<ImportProgress> progress) {
    ExportedIssue issue = parser.parse(position, json).orElse(null);
    if (issue == null) {
      return;
    }
    if (issues.getIssueObject(issue.key().toString()) != null) {
      report.wasThere();
      return;
    }
    try {
      write(issue);
    } catch (RuntimeException e) {
      report.problem(
          new ImportProblem(
              file, position, issue.key() + " could not be written: " + e.getMessage()));
      return;
    }
    note(strangers, position, issue);
    report.imported(issue.key().project(), issue.comments().size(), issue.changes().size());
    if (report.issues() % REPORT_EVERY == 0) {
      progress.accept(new ImportProgress(file, report.issues(), report.comments()));
    }
  }

  private void write(ExportedIssue issue) {
    database.inTransaction(
        () -> {
          Project project = project(issue);
          long id =
              operations.store(
                  new NewIssue(
                      project,
                      issue.key().number(),
                      user(issue.reporter()),
                      user(issue.assignee()),
                      constant(Kind.ISSUE_TYPE, issue.type(), Seed.SUPPORT_REQUEST),
                      constant(Kind.PRIORITY, issue.priority(), null),
                      constant(Kind.STATUS, issue.status(), Seed.OPEN),
                      constant(Kind.RESOLUTION, issue.resolution(), null),
                      issue.summary(),
                      issue.description(),
                      issue.created(),
                      issue.updated(),
                      issue.resolved()));
          issue.components().forEach(name -> issues.addComponent(id, project.getId(), name));
          for (ExportedComment comment : issue.comments()) {
            comments.add(id, comment(comment));
          }
          for (ExportedChange change : issue.changes()) {
            changes.add(id, key(change.author()), change.created(), change.items());
          }
          return id;
        });
  }

  /**
   * A role that this Jira does not have still keeps customers out: the comment becomes internal.
   */
  private NewComment comment(ExportedComment comment) {
    ProjectRole role = comment.role() == null ? null : roles.getProjectRole(comment.role());
    return new NewComment(
        key(comment.author()),
        comment.body(),
        comment.created(),
        comment.updated(),
        comment.internal() || comment.role() != null && role == null,
        comment.group(),
        role == null ? null : role.getId());
  }

  private Project project(ExportedIssue issue) {
    String key = issue.key().project();
    Project there = projects.getProjectObjByKey(key);
    if (there != null) {
      return there;
    }
    Project made = projects.add(key, issue.projectName() == null ? key : issue.projectName());
    roles.grantToGroup(made, Roles.ADMINISTRATORS, GlobalPermissions.ADMINISTRATORS);
    roles.grantToGroup(made, Roles.SENIOR, Seed.SENIOR_AGENTS);
    roles.grantToGroup(made, Roles.TEAM, Seed.SENIOR_AGENTS);
    return made;
  }

  private String constant(Kind kind, String name, String otherwise) {
    if (name == null) {
      return otherwise;
    }
    Constant constant = constants.add(kind, name);
    return constant.getId();
  }

  private ApplicationUser user(User user) {
    return user == null ? null : users.add(user);
  }

  private String key(User user) {
    return user == null ? null : users.add(user).getKey();
  }

  private static void note(Map<String, String> strangers, String position, ExportedIssue issue) {
    for (int i = 0; i < issue.changes().size(); i++) {
      for (ChangeItemBean item : issue.changes().get(i).items()) {
        if ("assignee".equals(item.getField())) {
          String at = position + ".changelog.histories[" + i + "]";
          Stream.of(item.getFrom(), item.getTo())
              .filter(key -> key != null && !key.isEmpty())
              .forEach(key -> strangers.putIfAbsent(key, at));
        }
      }
    }
  }
}
