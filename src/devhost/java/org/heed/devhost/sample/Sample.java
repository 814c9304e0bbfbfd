package org.heed.devhost.sample;

import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.devhost.db.Database;
import org.heed.devhost.jira.ChangeHistories;
import org.heed.devhost.jira.Comments;
import org.heed.devhost.jira.Constant;
import org.heed.devhost.jira.Constants;
import org.heed.devhost.jira.Constants.Kind;
import org.heed.devhost.jira.GlobalPermissions;
import org.heed.devhost.jira.Groups;
import org.heed.devhost.jira.IssueOperations;
import org.heed.devhost.jira.Issues;
import org.heed.devhost.jira.NewComment;
import org.heed.devhost.jira.NewIssue;
import org.heed.devhost.jira.Projects;
import org.heed.devhost.jira.Roles;
import org.heed.devhost.jira.Seed;
import org.heed.devhost.jira.User;
import org.heed.devhost.jira.Users;

/** Plants the sample: people, two projects, and their issues with everything that happened. */
public final class Sample {
  /** The support project. Its first issue is the story that Heed comes from. */
  public static final String SUPPORT = "HOST";

  /** A project that only some may browse. */
  public static final String CONTRACTS = "DEAL";

  /** The account that acknowledges and closes by itself. */
  public static final String ROBOT = "brightpath-robot";

  private final Database database;
  private final Users users;
  private final Groups groups;
  private final Projects projects;
  private final Roles roles;
  private final Constants constants;
  private final Issues issues;
  private final IssueOperations operations;
  private final Comments comments;
  private final ChangeHistories changes;
  private final Clock clock;

  /** Over the managers. */
  public Sample(
      Database database,
      Users users,
      Groups groups,
      Projects projects,
      Roles roles,
      Constants constants,
      Issues issues,
      IssueOperations operations,
      Comments comments,
      ChangeHistories changes,
      Clock clock) {
    this.database = database;
    this.users = users;
    this.groups = groups;
    this.projects = projects;
    this.roles = roles;
    this.constants = constants;
    this.issues = issues;
    this.operations = operations;
    this.comments = comments;
    this.changes = changes;
    this.clock = clock;
  }

  /** Plants it all in one transaction. Returns whether it was not there before. */
  public boolean plant() {
    return database.inTransaction(
        () -> {
          if (projects.getProjectObjByKey(SUPPORT) != null) {
            return false;
          }
          Project support = project(SUPPORT, "Brightpath Hosting Support");
          Project contracts = project(CONTRACTS, "Brightpath Contracts");
          people().forEach(line -> person(line, support, contracts));
          tell(support);
          tell(contracts);
          return true;
        });
  }

  /** The keys of everybody in the sample, in the order of its file. */
  public static List<String> cast() {
    return people().map(line -> line[0]).toList();
  }

  private static Stream<String[]> people() {
    return lines("people.txt").orElseThrow().stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s*\\|\\s*"));
  }

  private Project project(String key, String name) {
    Project project = projects.add(key, name);
    roles.grantToGroup(project, Roles.ADMINISTRATORS, GlobalPermissions.ADMINISTRATORS);
    roles.grantToGroup(project, Roles.SENIOR, Seed.SENIOR_AGENTS);
    roles.grantToGroup(project, Roles.TEAM, Seed.SENIOR_AGENTS);
    return project;
  }

  private void person(String[] line, Project support, Project contracts) {
    User user = new User(line[0], line[0], line[1], line[2], true);
    users.add(user);
    switch (line[3]) {
      case "customer" -> roles.grant(support, Roles.CUSTOMERS, user);
      case "agent" -> roles.grant(support, Roles.TEAM, user);
      case "contracts" -> {
        roles.grant(support, Roles.TEAM, user);
        roles.grant(contracts, Roles.TEAM, user);
      }
      case "senior" -> {
        roles.grant(support, Roles.TEAM, user);
        groups.join(user, Seed.SENIOR_AGENTS);
      }
      case "admin" -> groups.join(user, GlobalPermissions.ADMINISTRATORS);
      case "none" -> {
        // may log in, and see nothing
      }
      default -> throw new IllegalArgumentException("Not understood: " + line[3]);
    }
  }

  private void tell(Project project) {
    StoryReader reader = new StoryReader(clock.instant(), ZoneId.systemDefault());
    for (int number = 1; ; number++) {
      Optional<List<String>> lines = lines(project.getKey() + "-" + number + ".txt");
      if (lines.isEmpty()) {
        return;
      }
      plant(project, number, reader.read(lines.get()));
    }
  }

  private void plant(Project project, long number, Story story) {
    Story.Event opening = story.events().get(0);
    Timestamp opened = Timestamp.from(opening.at());
    Now now = new Now();
    now.priority = constants.named(Kind.PRIORITY, story.fields().get("priority")).orElseThrow();
    now.status = constants.get(Kind.STATUS, Seed.OPEN);
    Constant first = now.priority;
    long id =
        operations.store(
            new NewIssue(
                project,
                number,
                users.getUserByKey(opening.who()),
                null,
                Seed.SUPPORT_REQUEST,
                first.getId(),
                Seed.OPEN,
                null,
                story.summary(),
                opening.text(),
                opened,
                opened,
                null));
    if (story.fields().containsKey("component")) {
      issues.addComponent(id, project.getId(), story.fields().get("component"));
    }
    for (Story.Event event : story.events().subList(1, story.events().size())) {
      happen(id, event, now);
    }
    operations.settle(
        id,
        new IssueOperations.State(
            now.assignee == null ? null : now.assignee.getKey(),
            now.priority.getId(),
            now.status.getId(),
            now.resolution == null ? null : now.resolution.getId(),
            Timestamp.from(story.events().get(story.events().size() - 1).at()),
            now.resolved));
  }

  /** How the issue stands while its story is told. */
  private static final class Now {
    ApplicationUser assignee;
    Constant priority;
    Constant status;
    Constant resolution;
    Timestamp resolved;
  }

  private void happen(long issue, Story.Event event, Now now) {
    Timestamp at = Timestamp.from(event.at());
    switch (event.act()) {
      case SAYS, NOTES -> {
        boolean internal = event.act() == Story.Act.NOTES;
        comments.add(
            issue, new NewComment(event.who(), event.text(), at, at, internal, null, null));
      }
      case ASSIGNS -> {
        ApplicationUser to = users.getUserByKey(event.object());
        changes.add(issue, event.who(), at, List.of(changes.ofOwner(now.assignee, to)));
        now.assignee = to;
      }
      case SETS -> {
        String[] parts = event.object().split(" ", 2);
        changes.add(issue, event.who(), at, List.of(set(parts[0], parts[1], at, now)));
      }
      case OPENS -> throw new IllegalArgumentException("An issue is opened once.");
    }
  }

  private ChangeItemBean set(String field, String value, Timestamp at, Now now) {
    return switch (field) {
      case "status" -> {
        Constant before = now.status;
        now.status = constants.named(Kind.STATUS, value).orElseThrow();
        yield changes.ofConstant("status", before, now.status);
      }
      case "priority" -> {
        Constant before = now.priority;
        now.priority = constants.named(Kind.PRIORITY, value).orElseThrow();
        yield changes.ofConstant("priority", before, now.priority);
      }
      case "resolution" -> {
        Constant before = now.resolution;
        now.resolution = constants.named(Kind.RESOLUTION, value).orElse(null);
        now.resolved = now.resolution == null ? null : at;
        yield changes.ofConstant("resolution", before, now.resolution);
      }
      default -> throw new IllegalArgumentException("Not understood: sets " + field);
    };
  }

  private static Optional<List<String>> lines(String name) {
    try (InputStream text = Sample.class.getResourceAsStream("/sample/" + name)) {
      return text == null
          ? Optional.empty()
          : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
