package org.heed.jira.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.conversation.OwnerChange;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;
import org.heed.escalation.Escalation;
import org.heed.settings.Choices;
import org.heed.settings.HeedSettings;
import org.heed.settings.InvalidSetting;
import org.heed.settings.Setting;
import org.heed.store.Escalations;
import org.heed.store.SettingsStore;
import org.junit.Before;
import org.junit.Test;

public class ConversationsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private final SettingsStore settings = mock(SettingsStore.class);
  private final ProjectRoleManager roles = mock(ProjectRoleManager.class);
  private final GroupManager groups = mock(GroupManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final TimeZoneManager zones = mock(TimeZoneManager.class);
  private final CommentManager comments = mock(CommentManager.class);
  private final JsonEntityPropertyManager properties = mock(JsonEntityPropertyManager.class);
  private final ChangeHistoryManager history = mock(ChangeHistoryManager.class);
  private final CustomFieldManager fields = mock(CustomFieldManager.class);
  private final UserManager users = mock(UserManager.class);
  private final Escalations escalations = mock(Escalations.class);
  private final Issue issue = mock(Issue.class);
  private final Project project = mock(Project.class);
  private final ProjectRole team = mock(ProjectRole.class);
  private final List<Comment> written = new ArrayList<>();
  private final Map<String, ApplicationUser> known = new HashMap<>();
  private ApplicationUser wanda;
  private ApplicationUser piet;

  private final Conversations conversations =
      new Conversations(
          new Teams(settings, roles, groups, permissions, zones),
          comments,
          new CommentVisibility(properties),
          history,
          new Participants(fields),
          users,
          zones,
          escalations);

  @Before
  public void an_issue_of_wanda() {
    wanda = user("wanda");
    piet = user("piet");
    when(zones.getDefaultTimezone()).thenReturn(TimeZone.getTimeZone("Europe/Zurich"));
    when(zones.getTimeZoneforUser(any())).thenReturn(TimeZone.getTimeZone("Europe/Zurich"));
    when(settings.of(100)).thenReturn(HeedSettings.USUAL);
    when(roles.getProjectRole("Service Desk Team")).thenReturn(team);
    when(roles.isUserInProjectRole(piet, team, project)).thenReturn(true);
    when(users.getUserByKey(anyString())).thenAnswer(call -> known.get(call.getArgument(0)));
    when(project.getId()).thenReturn(100L);
    when(issue.getId()).thenReturn(1L);
    when(issue.getKey()).thenReturn("FARM-1");
    when(issue.getProjectObject()).thenReturn(project);
    when(issue.getSummary()).thenReturn("Nightly copy stops");
    when(issue.getDescription()).thenReturn("Which quota is that?");
    when(issue.getReporter()).thenReturn(wanda);
    when(issue.getReporterId()).thenReturn("wanda");
    when(issue.getCreated()).thenReturn(Timestamp.from(MONDAY));
    when(comments.getComments(issue)).thenReturn(written);
  }

  @Test
  public void summary_and_description_are_the_customers_first_message() {
    Message first = conversations.of(issue).messages().get(0);

    assertThat(first.text()).isEqualTo("Nightly copy stops\n\nWhich quota is that?");
    assertThat(first.author().name()).isEqualTo("Wanda");
    assertThat(first.side()).isEqualTo(Side.CUSTOMER);
    assertThat(first.id()).isEmpty();
  }

  @Test
  public void an_issue_without_description_or_reporter_is_an_anonymous_customers() {
    when(issue.getDescription()).thenReturn(null);
    when(issue.getReporter()).thenReturn(null);
    when(issue.getReporterId()).thenReturn(null);

    Message first = conversations.of(issue).messages().get(0);

    assertThat(first.text()).isEqualTo("Nightly copy stops\n\n");
    assertThat(first.author().isAnonymous()).isTrue();
    assertThat(first.side()).isEqualTo(Side.CUSTOMER);
  }

  @Test
  public void a_reporter_whose_account_is_gone_is_named_by_the_key() {
    when(issue.getReporter()).thenReturn(null);

    assertThat(conversations.of(issue).messages().get(0).author().key()).isEqualTo("wanda");
  }

  @Test
  public void comments_come_in_the_order_in_which_they_were_written() {
    comment(12, piet, MONDAY.plusSeconds(200));
    comment(11, wanda, MONDAY.plusSeconds(100));
    comment(13, piet, MONDAY.plusSeconds(200));

    assertThat(conversations.of(issue).messages())
        .extracting(Message::id)
        .containsExactly("", "11", "12", "13");
  }

  @Test
  public void a_holder_of_the_role_is_an_agent_and_everybody_else_a_customer() {
    comment(11, piet, MONDAY);
    comment(12, user("ruben"), MONDAY);
    comment(13, null, MONDAY);

    Conversation conversation = conversations.of(issue);

    assertThat(conversation.messages())
        .extracting(Message::side)
        .containsExactly(Side.CUSTOMER, Side.AGENT, Side.CUSTOMER, Side.CUSTOMER);
    assertThat(conversation.agents()).containsExactly("piet");
  }

  @Test
  public void an_agent_who_reports_an_issue_is_its_customer() {
    when(issue.getReporter()).thenReturn(piet);
    when(issue.getReporterId()).thenReturn("piet");
    comment(11, piet, MONDAY);

    assertThat(conversations.of(issue).messages())
        .extracting(Message::side)
        .containsExactly(Side.CUSTOMER, Side.CUSTOMER);
  }

  @Test
  public void a_bot_is_on_neither_side() throws InvalidSetting {
    choose(Setting.AUTOMATION_ACCOUNTS, "queue-bot");
    comment(11, user("queue-bot"), MONDAY);

    Conversation conversation = conversations.of(issue);

    assertThat(conversation.messages().get(1).side()).isEqualTo(Side.AUTOMATION);
    assertThat(conversation.automation()).containsExactly("queue-bot");
  }

  @Test
  public void whoever_owned_the_issue_is_an_agent_also_when_gone() {
    ApplicationUser former = user("former");
    comment(11, former, MONDAY);
    changes(change(MONDAY, "boss", item("assignee", "former", "deleted-agent")));

    Conversation conversation = conversations.of(issue);

    assertThat(conversation.messages().get(1).side()).isEqualTo(Side.AGENT);
    assertThat(conversation.agents()).containsExactlyInAnyOrder("former", "deleted-agent");
  }

  @Test
  public void without_any_known_role_or_group_whoever_can_be_assigned_is_an_agent() {
    when(roles.getProjectRole("Service Desk Team")).thenReturn(null);
    ApplicationUser mia = user("mia");
    when(permissions.hasPermission(ProjectPermissions.ASSIGNABLE_USER, project, mia))
        .thenReturn(true);
    comment(11, mia, MONDAY);
    comment(12, piet, MONDAY);

    assertThat(conversations.of(issue).messages())
        .extracting(Message::side)
        .containsExactly(Side.CUSTOMER, Side.AGENT, Side.CUSTOMER);
  }

  @Test
  public void a_participant_is_a_customer_where_agents_had_to_be_guessed() throws InvalidSetting {
    when(roles.getProjectRole("Service Desk Team")).thenReturn(null);
    choose(Setting.PARTICIPANT_FIELDS, "customfield_10200");
    ApplicationUser mia = user("mia");
    when(permissions.hasPermission(ProjectPermissions.ASSIGNABLE_USER, project, mia))
        .thenReturn(true);
    CustomField participants = mock(CustomField.class);
    when(participants.getId()).thenReturn("customfield_10200");
    when(fields.getCustomFieldObjects(issue)).thenReturn(List.of(participants));
    when(issue.getCustomFieldValue(participants)).thenReturn(List.of(mia));
    comment(11, mia, MONDAY);

    assertThat(conversations.of(issue).messages().get(1).side()).isEqualTo(Side.CUSTOMER);
  }

  @Test
  public void an_author_is_looked_up_once_however_much_they_write() {
    for (int i = 11; i < 31; i++) {
      comment(i, piet, MONDAY.plusSeconds(i));
    }

    conversations.of(issue);

    verify(roles, times(1)).isUserInProjectRole(piet, team, project);
  }

  @Test
  public void a_comment_marked_internal_or_restricted_is_internal() {
    hidden(comment(11, piet, MONDAY), "{\"internal\":true}");
    hidden(comment(12, piet, MONDAY), "{\"internal\":false}");
    when(comment(13, piet, MONDAY).getGroupLevel()).thenReturn("staff");
    when(comment(14, piet, MONDAY).getRoleLevelId()).thenReturn(10L);
    comment(15, piet, MONDAY);

    assertThat(conversations.of(issue).messages().stream().skip(1))
        .extracting(Message::visibility)
        .containsExactly(
            Visibility.INTERNAL,
            Visibility.PUBLIC,
            Visibility.INTERNAL,
            Visibility.INTERNAL,
            Visibility.PUBLIC);
  }

  @Test
  public void an_unreadable_mark_counts_as_internal() {
    hidden(comment(11, piet, MONDAY), "{\"internal\":");

    assertThat(conversations.of(issue).messages().get(1).visibility())
        .isEqualTo(Visibility.INTERNAL);
  }

  @Test
  public void nobody_looks_whether_a_customer_hid_a_comment() {
    comment(11, wanda, MONDAY);

    conversations.of(issue);

    verify(properties, never()).get(anyString(), any(), anyString());
  }

  @Test
  public void words_are_read_in_the_zone_of_their_author() {
    when(zones.getTimeZoneforUser(piet)).thenReturn(TimeZone.getTimeZone("Asia/Tokyo"));
    comment(11, piet, MONDAY);

    Message message = conversations.of(issue).messages().get(1);

    assertThat(message.written().getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(message.at()).isEqualTo(MONDAY);
  }

  @Test
  public void changes_of_the_assignee_are_owner_changes_and_others_are_not() {
    changes(
        change(MONDAY, "boss", item("status", "1", "3"), item("assignee", null, "piet")),
        change(MONDAY.plusSeconds(60), null, item("assignee", "piet", "")));

    assertThat(conversations.of(issue).ownerChanges())
        .containsExactly(
            new OwnerChange(
                0, Optional.empty(), Optional.of("piet"), Optional.of("boss"), MONDAY, false),
            new OwnerChange(
                1,
                Optional.of("piet"),
                Optional.empty(),
                Optional.empty(),
                MONDAY.plusSeconds(60),
                false));
  }

  @Test
  public void the_change_that_brought_in_the_senior_is_an_escalation() {
    when(escalations.ofIssue(1))
        .thenReturn(
            List.of(
                new Escalation(
                    1,
                    100,
                    "igor",
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    MONDAY,
                    Optional.empty())));
    changes(
        change(MONDAY.plusSeconds(2), "boss", item("assignee", "piet", "igor")),
        change(MONDAY.plusSeconds(9000), "boss", item("assignee", "piet", "igor")));

    assertThat(conversations.of(issue).ownerChanges())
        .extracting(OwnerChange::escalation)
        .containsExactly(true, false);
  }

  @Test
  public void a_senior_who_takes_part_is_named() throws InvalidSetting {
    choose(Setting.SENIOR_GROUPS, "seniors");
    when(groups.getGroup("seniors")).thenReturn(mock(Group.class));
    ApplicationUser igor = user("igor");
    when(groups.isUserInGroup(igor, "seniors")).thenReturn(true);
    comment(11, igor, MONDAY);

    Conversation conversation = conversations.of(issue);

    assertThat(conversation.seniors()).containsExactly("igor");
    assertThat(conversation.messages().get(1).side()).isEqualTo(Side.AGENT);
  }

  @Test
  public void a_mention_by_user_name_is_known_to_be_of_the_account_with_its_key() {
    ApplicationUser ann = user("JIRAUSER10100");
    when(ann.getUsername()).thenReturn("ann");
    comment(11, ann, MONDAY.plusSeconds(60));
    comment(12, piet, MONDAY.plusSeconds(90));

    Conversation conversation = conversations.of(issue);

    assertThat(conversation.keyOf("ann")).isEqualTo("JIRAUSER10100");
    assertThat(conversation.keyOf("piet")).isEqualTo("piet");
  }

  @Test
  public void a_resolution_without_date_counts_from_the_last_change() {
    when(issue.getResolutionId()).thenReturn("10000");
    when(issue.getUpdated()).thenReturn(Timestamp.from(MONDAY.plusSeconds(500)));

    assertThat(conversations.of(issue).resolved()).contains(MONDAY.plusSeconds(500));
  }

  private void choose(Setting setting, String text) throws InvalidSetting {
    when(settings.of(100)).thenReturn(HeedSettings.of(Choices.NONE.with(setting, text)));
  }

  private ApplicationUser user(String key) {
    ApplicationUser user = mock(ApplicationUser.class);
    when(user.getKey()).thenReturn(key);
    when(user.getUsername()).thenReturn(key);
    when(user.getDisplayName()).thenReturn(Character.toUpperCase(key.charAt(0)) + key.substring(1));
    known.put(key, user);
    return user;
  }

  private Comment comment(long id, ApplicationUser author, Instant at) {
    Comment comment = mock(Comment.class);
    when(comment.getId()).thenReturn(id);
    when(comment.getAuthorApplicationUser()).thenReturn(author);
    when(comment.getCreated()).thenReturn(Date.from(at));
    when(comment.getRoleLevelId()).thenReturn(null);
    when(comment.getBody()).thenReturn("Have you looked at the quota page?");
    written.add(comment);
    return comment;
  }

  private void hidden(Comment comment, String mark) {
    EntityProperty property = mock(EntityProperty.class);
    when(property.getValue()).thenReturn(mark);
    Long id = comment.getId();
    when(properties.get(eq("CommentProperty"), eq(id), eq("sd.public.comment")))
        .thenReturn(property);
  }

  private void changes(ChangeHistory... changes) {
    when(history.getChangeHistories(issue)).thenReturn(Arrays.asList(changes));
  }

  private static ChangeHistory change(Instant at, String by, ChangeItemBean... items) {
    ChangeHistory change = mock(ChangeHistory.class);
    when(change.getTimePerformed()).thenReturn(Timestamp.from(at));
    when(change.getAuthorKey()).thenReturn(by);
    when(change.getChangeItemBeans()).thenReturn(Stream.of(items).toList());
    return change;
  }

  private static ChangeItemBean item(String field, String from, String to) {
    return new ChangeItemBean("jira", field, from, to);
  }
}
