package org.heed.devhost.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.conversation.Author;
import org.heed.conversation.BusinessCalendar;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.conversation.OwnerChange;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.jira.Roles;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.heed.listening.Reader;
import org.heed.listening.Reading;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class SampleTest {
  private final MiniJira jira =
      new MiniJira(DatabaseSettings.memory(UUID.randomUUID().toString()), Clock.systemUTC());
  private final Instant now = Instant.now();

  @Before
  public void plant() {
    jira.sample().plant();
  }

  @After
  public void close() {
    jira.close();
  }

  @Test
  public void it_is_planted_once() {
    int before = issues(Sample.SUPPORT).size();

    assertThat(jira.sample().plant()).isFalse();
    assertThat(issues(Sample.SUPPORT)).hasSize(before).hasSizeGreaterThan(15);
  }

  @Test
  public void everything_happened_in_order_and_in_the_past() {
    for (Issue issue : issues(Sample.SUPPORT)) {
      List<Comment> comments = jira.comments().getComments(issue);
      assertThat(comments).extracting(Comment::getId).isSorted();
      assertThat(jira.changes().getChangeHistories(issue))
          .extracting(ChangeHistory::getId)
          .isSorted();
      assertThat(issue.getUpdated().toInstant()).isBefore(now);
      assertThat(issue.getUpdated()).isAfterOrEqualTo(issue.getCreated());
    }
  }

  @Test
  public void everybody_who_speaks_is_known_but_one() {
    List<String> anonymous =
        issues(Sample.SUPPORT).stream()
            .flatMap(issue -> jira.comments().getComments(issue).stream())
            .filter(comment -> comment.getAuthorApplicationUser() == null)
            .map(comment -> comment.getIssue().getKey())
            .toList();

    assertThat(anonymous).containsExactly("HOST-13");
    assertThat(issues(Sample.SUPPORT)).allMatch(issue -> issue.getReporter() != null);
  }

  @Test
  public void the_story_passes_through_four_hands_before_anybody_senior_sees_it() {
    Reading story = read("HOST-1");

    assertThat(story.handoffs()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(story.waitingSince()).isPresent();
    assertThat(issue("HOST-1").getStatus().getName()).isEqualTo("Open");
    assertThat(issue("HOST-1").getAssigneeId()).isEqualTo("tom.ashby");
  }

  @Test
  public void what_the_customer_of_the_story_asked_at_first_was_passed_over_to_the_end() {
    Reading story = read("HOST-1");

    assertThat(story.questions())
        .filteredOn(question -> question.span().message() == 0)
        .hasSize(2)
        .allSatisfy(question -> assertThat(question.state()).isEqualTo(Question.State.MISSED));
    assertThat(story.waitingSince()).hasValue(story.messages().get(0).at());
    assertThat(story.heat()).isGreaterThan(60);
  }

  @Test
  public void the_promise_of_the_story_was_forgotten() {
    assertThat(read("HOST-1").clearPromises())
        .extracting(Promise::state)
        .containsExactly(Promise.State.OVERDUE);
  }

  @Test
  public void what_the_customer_of_the_story_tells_or_offers_is_no_question() {
    assertThat(read("HOST-1").questions())
        .extracting(Question::words)
        .noneMatch(words -> words.startsWith("I was told"))
        .noneMatch(words -> words.startsWith("You can also call me"));
  }

  @Test
  public void nobody_is_blamed_where_the_customer_was_heard() {
    for (String key : List.of("HOST-3", "HOST-6", "HOST-13", "HOST-15")) {
      assertThat(read(key).signals()).as(key).isEmpty();
      assertThat(read(key).clearPromises())
          .as(key)
          .noneMatch(promise -> promise.state().isOutstanding());
    }
  }

  @Test
  public void triage_and_announced_cover_are_no_handoffs() {
    assertThat(read("HOST-4").handoffs()).isEmpty();
    assertThat(read("HOST-5").handoffs()).isEmpty();
  }

  @Test
  public void after_a_good_ending_nobody_waits() {
    for (String key : List.of("HOST-4", "HOST-5", "HOST-6", "HOST-7")) {
      assertThat(read(key).waitingSince()).as(key).isEmpty();
    }
  }

  @Test
  public void the_project_of_contracts_is_not_for_everybody() {
    Project contracts = jira.projects().getProjectObjByKey(Sample.CONTRACTS);

    assertThat(browses("hanne.dahl", contracts)).isTrue();
    assertThat(browses("ingrid.solheim", contracts)).isTrue();
    assertThat(browses("dan.okafor", contracts)).isFalse();
    assertThat(jira.search().search(user("nora.keane"), "", 0, 10).total()).isZero();
    assertThat(jira.search().search(user("henrik.aalto"), "", 0, 10).total()).isEqualTo(5);
  }

  private boolean browses(String name, Project project) {
    return jira.permissions()
        .hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user(name));
  }

  private ApplicationUser user(String name) {
    return jira.users().getUserByName(name);
  }

  private Issue issue(String key) {
    return jira.issues().getIssueByCurrentKey(key);
  }

  private List<Issue> issues(String project) {
    return jira.search().search(user("admin"), "project = " + project, 0, 100).issues();
  }

  private Reading read(String key) {
    Issue issue = issue(key);
    List<Message> messages = new ArrayList<>();
    messages.add(
        message(
            0,
            issue.getReporter(),
            Visibility.PUBLIC,
            issue.getCreated().toInstant(),
            issue.getSummary() + "\n\n" + issue.getDescription(),
            issue));
    for (Comment comment : jira.comments().getComments(issue)) {
      messages.add(
          message(
              messages.size(),
              comment.getAuthorApplicationUser(),
              jira.comments().isInternal(comment) ? Visibility.INTERNAL : Visibility.PUBLIC,
              comment.getCreated().toInstant(),
              comment.getBody(),
              issue));
    }
    Set<String> seniors = holders(Roles.SENIOR, issue);
    Set<String> agents =
        Stream.concat(seniors.stream(), holders(Roles.TEAM, issue).stream())
            .collect(Collectors.toSet());
    Conversation conversation =
        new Conversation(
            key,
            messages,
            ownerChanges(issue),
            agents,
            Set.of(Sample.ROBOT),
            seniors,
            Optional.ofNullable(issue.getResolutionDate()).map(date -> date.toInstant()),
            BusinessCalendar.roundTheClock(ZoneId.systemDefault()));
    return new Reader().read(conversation, now);
  }

  private Message message(
      int index,
      ApplicationUser author,
      Visibility visibility,
      Instant at,
      String text,
      Issue issue) {
    ZonedDateTime written = at.atZone(ZoneId.systemDefault());
    Author by =
        author == null ? Author.ANONYMOUS : new Author(author.getKey(), author.getDisplayName());
    return new Message(
        index, Integer.toString(index), by, side(by, issue), visibility, written, text);
  }

  private Side side(Author author, Issue issue) {
    if (author.key().equals(Sample.ROBOT)) {
      return Side.AUTOMATION;
    }
    boolean agent =
        holders(Roles.TEAM, issue).contains(author.key())
            || holders(Roles.SENIOR, issue).contains(author.key());
    return agent ? Side.AGENT : Side.CUSTOMER;
  }

  private Set<String> holders(String roleName, Issue issue) {
    ProjectRole role = jira.roles().getProjectRole(roleName);
    return jira.roles().getProjectRoleActors(role, issue.getProjectObject()).getUsers().stream()
        .map(ApplicationUser::getKey)
        .collect(Collectors.toSet());
  }

  private List<OwnerChange> ownerChanges(Issue issue) {
    List<OwnerChange> changes = new ArrayList<>();
    for (ChangeHistory history : jira.changes().getChangeHistories(issue)) {
      for (ChangeItemBean item : history.getChangeItemBeans()) {
        if (item.getField().equals("assignee")) {
          changes.add(
              new OwnerChange(
                  changes.size(),
                  Optional.ofNullable(item.getFrom()),
                  Optional.ofNullable(item.getTo()),
                  Optional.ofNullable(history.getAuthorKey()),
                  history.getTimePerformed().toInstant(),
                  false));
        }
      }
    }
    return changes;
  }
}
