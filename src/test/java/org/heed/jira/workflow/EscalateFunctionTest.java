package org.heed.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.json.JSONObject;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.customer.CustomerHistory;
import org.heed.escalation.Escalation;
import org.heed.escalation.Told;
import org.heed.jira.Doors;
import org.heed.jira.conversations.Conversations;
import org.heed.jira.conversations.Team;
import org.heed.jira.conversations.Teams;
import org.heed.jira.panel.OtherIssues;
import org.heed.listening.Question;
import org.heed.listening.Reader;
import org.heed.settings.HeedSettings;
import org.heed.store.AuditEntry.Action;
import org.heed.store.AuditLog;
import org.heed.store.Escalations;
import org.junit.Before;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

public class EscalateFunctionTest {

  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
  private static final long ISSUE = 10_007;
  private static final long AGENTS = 77;

  private final ApplicationUser ottilie = Doors.user("ottilie");
  private final ApplicationUser mara = Doors.user("mara");
  private final ApplicationUser greta = Doors.user("greta");
  private final ApplicationUser ivo = Doors.user("ivo");

  private final MutableIssue issue = Doors.issue(ISSUE, "HOST-7");
  private final Teams teams = mock(Teams.class);
  private final Team team = mock(Team.class);
  private final Conversations conversations = mock(Conversations.class);
  private final Reader reader = mock(Reader.class);
  private final Escalations escalations = mock(Escalations.class);
  private final AuditLog audit = mock(AuditLog.class);
  private final OtherIssues otherIssues = mock(OtherIssues.class);
  private final GroupManager groups = mock(GroupManager.class);
  private final ProjectRoleManager roles = mock(ProjectRoleManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final PriorityManager priorities = mock(PriorityManager.class);
  private final UserManager users = mock(UserManager.class);
  private final CommentManager comments = mock(CommentManager.class);
  private final WatcherManager watchers = mock(WatcherManager.class);
  private final ApplicationProperties application = mock(ApplicationProperties.class);

  private final Map<String, String> arguments = new HashMap<>();
  private final EscalateFunction function = function();

  @Before
  public void the_story() {
    Told told =
        new Told()
            .customer("Who may read the key?")
            .asking("Who may read the key?", Question.State.MISSED)
            .agent("mara", "Have you cleared your cache?")
            .heat(70);
    when(teams.of(any())).thenReturn(team);
    when(team.settings()).thenReturn(HeedSettings.USUAL);
    when(team.isAgent(mara)).thenReturn(true);
    when(conversations.of(issue, team)).thenReturn(told.conversation());
    when(reader.read(any(), any())).thenReturn(told.reading());
    when(otherIssues.tellable(any(), any(), anyInt())).thenReturn(CustomerHistory.EMPTY);

    when(issue.getReporter()).thenReturn(ottilie);
    when(issue.getReporterId()).thenReturn("ottilie");
    when(issue.getAssignee()).thenReturn(mara);
    when(issue.getAssigneeId()).thenReturn("mara");
    priority("3");

    List<Priority> highestFirst = List.of(named("1"), named("2"), named("3"));
    when(priorities.getPriorities()).thenReturn(highestFirst);
    for (ApplicationUser user : List.of(ottilie, mara, greta, ivo)) {
      String key = user.getKey();
      when(users.getUserByKey(key)).thenReturn(user);
      when(users.getUserByName(key)).thenReturn(user);
      when(permissions.hasPermission(ProjectPermissions.ASSIGNABLE_USER, issue, user))
          .thenReturn(true);
      when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
          .thenReturn(true);
    }
    when(groups.getGroup("senior-agents")).thenReturn(mock(Group.class));
    when(groups.getUsersInGroup("senior-agents")).thenReturn(List.of(greta, ivo, mara));
    when(escalations.openCounts(any())).thenReturn(Map.of("greta", 2, "ivo", 1, "mara", 0));
    when(escalations.findOpen(ISSUE)).thenReturn(Optional.empty());
    when(escalations.open(any())).thenReturn(true);

    ProjectRole agents = mock(ProjectRole.class);
    when(agents.getId()).thenReturn(AGENTS);
    when(roles.getProjectRole("Service Desk Team")).thenReturn(agents);
    when(roles.getProjectRole(AGENTS)).thenReturn(agents);
    for (ApplicationUser agent : List.of(mara, greta, ivo)) {
      when(roles.isUserInProjectRole(eq(agent), eq(agents), any())).thenReturn(true);
    }
    when(application.getBaseUrl(UrlMode.CANONICAL)).thenReturn("https://jira.example");

    arguments.put("heed.group", "senior-agents");
    arguments.put("heed.brief", "true");
    arguments.put("heed.skip", "true");
  }

  @Test
  public void the_least_loaded_senior_who_had_no_say_yet_owns_it() {
    execute();

    verify(issue).setAssignee(ivo);
    verify(audit)
        .write(eq(Optional.of("mara")), eq(Action.ESCALATED), eq("HOST-7"), contains("Ivo"));
  }

  @Test
  public void the_row_that_only_one_can_write_comes_before_any_effect() {
    execute();

    InOrder order = inOrder(escalations, issue, comments);
    order.verify(escalations).open(any());
    order.verify(issue).setAssignee(ivo);
    order.verify(comments).create(any(), any(), any(), any(), any(), any(), any(), anyBoolean());
  }

  @Test
  public void the_row_keeps_who_was_brought_in_by_whom_and_why() {
    execute();

    ArgumentCaptor<Escalation> row = ArgumentCaptor.forClass(Escalation.class);
    verify(escalations).open(row.capture());
    assertThat(row.getValue().senior()).isEqualTo("ivo");
    assertThat(row.getValue().raisedBy()).hasValue("mara");
    assertThat(row.getValue().formerOwner()).hasValue("mara");
    assertThat(row.getValue().reason()).contains("The heat is 70 of 100.");
    assertThat(row.getValue().raised()).isEqualTo(NOW);
  }

  @Test
  public void the_brief_is_for_the_agents_alone() {
    execute();

    ArgumentCaptor<String> brief = ArgumentCaptor.forClass(String.class);
    ArgumentCaptor<Map<String, JSONObject>> properties = ArgumentCaptor.captor();
    verify(comments)
        .create(
            eq(issue),
            eq(mara),
            brief.capture(),
            isNull(),
            eq(AGENTS),
            any(),
            properties.capture(),
            eq(false));
    assertThat(brief.getValue()).contains("Who may read the key?");
    assertThat(properties.getValue().get("sd.public.comment")).hasToString("{\"internal\":true}");
  }

  @Test
  public void a_brief_that_a_customer_could_read_is_not_posted() {
    ProjectRole everybody = roles.getProjectRole(AGENTS);
    when(roles.isUserInProjectRole(eq(ottilie), eq(everybody), any())).thenReturn(true);

    execute();

    verifyNoInteractions(comments);
    verify(issue).setAssignee(ivo);
    verify(audit).write(any(), eq(Action.ESCALATED), any(), contains("The brief was not posted"));
  }

  @Test
  public void where_jira_knows_no_agents_the_seniors_alone_read_the_brief() {
    when(roles.getProjectRole("Service Desk Team")).thenReturn(null);
    when(groups.isUserInGroup(ivo, "senior-agents")).thenReturn(true);

    execute();

    verify(comments)
        .create(any(), any(), any(), eq("senior-agents"), isNull(), any(), any(), anyBoolean());
  }

  @Test
  public void a_customer_who_makes_the_transition_does_not_sign_the_brief() {
    execute(ottilie);

    verify(comments).create(any(), eq(ivo), any(), any(), any(), any(), any(), anyBoolean());
  }

  @Test
  public void the_priority_is_raised() {
    arguments.put("heed.priority", "1");

    execute();

    verify(issue).setPriorityId("1");
  }

  @Test
  public void the_priority_is_never_lowered() {
    priority("1");
    arguments.put("heed.priority", "2");

    execute();

    verify(issue, never()).setPriorityId(any());
    verify(issue).setAssignee(ivo);
  }

  @Test
  public void watchers_who_may_see_the_issue_are_added_and_the_others_named() {
    arguments.put("heed.watchers", "greta, nobody");

    execute();

    verify(watchers).startWatching(greta, issue);
    verify(audit).write(any(), eq(Action.ESCALATED), any(), contains("nobody could not be added"));
  }

  @Test
  public void an_issue_that_a_senior_holds_is_left_alone() {
    held("greta");

    execute();

    verify(issue, never()).setAssignee(any());
    verify(escalations, never()).open(any());
    verifyNoInteractions(audit, comments);
  }

  @Test
  public void without_that_choice_the_next_senior_takes_over() {
    held("ivo");
    arguments.remove("heed.skip");

    execute();

    InOrder order = inOrder(escalations, issue);
    order.verify(escalations).close(ISSUE, NOW);
    order.verify(escalations).open(any());
    order.verify(issue).setAssignee(greta);
  }

  @Test
  public void without_role_and_group_the_seniors_of_the_settings_are_asked() {
    arguments.remove("heed.group");
    when(team.seniors()).thenReturn(Set.of(greta));

    execute();

    verify(issue).setAssignee(greta);
  }

  @Test
  public void where_nobody_fits_the_audit_log_says_why_and_nothing_changes() {
    when(greta.isActive()).thenReturn(false);
    when(permissions.hasPermission(ProjectPermissions.ASSIGNABLE_USER, issue, ivo))
        .thenReturn(false);

    execute();

    verify(issue, never()).setAssignee(any());
    verify(escalations, never()).open(any());
    verify(audit)
        .write(
            Optional.of("mara"),
            Action.ESCALATION_FAILED,
            "HOST-7",
            "No senior agent fits: Greta is not active. Ivo may not be assigned to this issue."
                + " Mara had a say on this issue already.");
  }

  @Test
  public void an_empty_roster_is_told() {
    when(groups.getUsersInGroup("senior-agents")).thenReturn(List.of());

    execute();

    verify(audit).write(any(), eq(Action.ESCALATION_FAILED), any(), contains("Nobody is senior"));
  }

  @Test
  public void an_issue_that_is_only_being_created_stays_as_it_is() {
    when(issue.getId()).thenReturn(null);
    when(issue.getKey()).thenReturn(null);

    execute();

    verify(audit).write(any(), eq(Action.ESCALATION_FAILED), eq(""), contains("being created"));
  }

  @Test
  public void a_failure_to_read_leaves_the_transition_done_and_the_owner_as_they_were() {
    when(reader.read(any(), any())).thenThrow(new IllegalStateException("broken"));

    execute();

    verify(issue, never()).setAssignee(any());
    verify(audit).write(any(), eq(Action.ESCALATION_FAILED), eq("HOST-7"), contains("It failed"));
  }

  @Test
  public void who_comes_second_changes_nothing() {
    when(escalations.open(any())).thenReturn(false);

    execute();

    verify(issue, never()).setAssignee(any());
    verifyNoInteractions(comments, watchers);
  }

  @Test
  public void a_row_that_cannot_be_written_changes_nothing() {
    when(escalations.open(any())).thenThrow(new IllegalStateException("no database"));

    execute();

    verify(issue, never()).setAssignee(any());
    verify(audit).write(any(), eq(Action.ESCALATION_FAILED), any(), any());
  }

  @Test
  public void nothing_is_left_half_assigned_when_the_priority_cannot_be_set() {
    arguments.put("heed.priority", "1");
    doThrow(new IllegalStateException("no such priority")).when(issue).setPriorityId("1");

    execute();

    InOrder order = inOrder(issue, escalations);
    order.verify(issue).setAssignee(ivo);
    order.verify(issue).setAssignee(mara);
    order.verify(escalations).withdraw(ISSUE);
    verifyNoInteractions(comments);
  }

  @Test
  public void a_brief_that_cannot_be_posted_undoes_nothing() {
    when(comments.create(any(), any(), any(), any(), any(), any(), any(), anyBoolean()))
        .thenThrow(new IllegalStateException("no comments today"));

    execute();

    verify(issue).setAssignee(ivo);
    verify(escalations, never()).withdraw(anyLong());
    verify(audit).write(any(), eq(Action.ESCALATED), any(), contains("could not be posted"));
  }

  @Test
  public void not_even_a_broken_audit_log_stops_the_transition() {
    when(reader.read(any(), any())).thenThrow(new IllegalStateException("broken"));
    doThrow(new IllegalStateException("full")).when(audit).write(any(), any(), any(), any());

    execute();

    verify(issue, never()).setAssignee(any());
  }

  private void execute() {
    execute(mara);
  }

  private void execute(ApplicationUser caller) {
    function.execute(Map.of("issue", issue, "caller", caller), arguments, null);
  }

  private void held(String senior) {
    when(escalations.findOpen(ISSUE))
        .thenReturn(
            Optional.of(
                new Escalation(
                    ISSUE,
                    Doors.PROJECT,
                    senior,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    NOW,
                    Optional.empty())));
  }

  private void priority(String id) {
    Priority own = named(id);
    when(issue.getPriority()).thenReturn(own);
  }

  private static Priority named(String id) {
    Priority priority = mock(Priority.class);
    when(priority.getId()).thenReturn(id);
    return priority;
  }

  private EscalateFunction function() {
    Planner planner =
        new Planner(
            teams,
            conversations,
            reader,
            escalations,
            new SeniorFinder(groups, roles, permissions, escalations),
            otherIssues,
            new BriefWriter(groups, roles, application),
            new Measures(priorities, users, permissions),
            users,
            Clock.fixed(NOW, ZoneOffset.UTC));
    Handover handover = new Handover(escalations, comments, watchers, audit);
    return new EscalateFunction(planner, handover, audit, Doors.english());
  }
}
