package org.heed.jira.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.project.Project;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heed.conversation.Author;
import org.heed.conversation.BusinessCalendar;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;
import org.heed.escalation.Escalation;
import org.heed.jira.conversations.Conversations;
import org.heed.jira.conversations.Team;
import org.heed.listening.Reader;
import org.heed.listening.Reading;
import org.heed.settings.Choices;
import org.heed.settings.HeedSettings;
import org.heed.settings.InvalidSetting;
import org.heed.settings.Setting;
import org.heed.store.AuditLog;
import org.heed.store.Backlog;
import org.heed.store.Claim;
import org.heed.store.Database;
import org.heed.store.Escalations;
import org.heed.store.ParkedIssue;
import org.heed.store.Readings;
import org.heed.store.TickingClock;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class IssueReadingTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Rule public final Database database = new Database(Database.Kind.H2);

  private final TickingClock clock = new TickingClock(MONDAY.plusSeconds(3600));
  private final IssueManager issues = mock(IssueManager.class);
  private final Conversations conversations = mock(Conversations.class);
  private final JsonEntityPropertyManager properties = mock(JsonEntityPropertyManager.class);
  private final IssueIndexingService index = mock(IssueIndexingService.class);
  private final Team team = mock(Team.class);
  private final MutableIssue issue = mock(MutableIssue.class);
  private final List<Reading> seen = new ArrayList<>();
  private Backlog backlog;
  private Readings readings;
  private Escalations escalations;
  private AuditLog audit;
  private IssueReading reading;

  @Before
  public void a_question_of_an_hour_ago() {
    backlog = new Backlog(database.ao(), clock);
    readings = new Readings(database.ao());
    escalations = new Escalations(database.ao());
    audit = new AuditLog(database.ao(), clock);
    reading =
        new IssueReading(
            issues,
            conversations,
            new Reader(),
            backlog,
            readings,
            escalations,
            audit,
            new HeedProperty(properties, index),
            List.of((read, what) -> seen.add(what)),
            clock);
    Project project = mock(Project.class);
    when(project.getId()).thenReturn(100L);
    when(issue.getId()).thenReturn(1L);
    when(issue.getKey()).thenReturn("FARM-1");
    when(issue.getProjectObject()).thenReturn(project);
    when(issue.getReporterId()).thenReturn("wanda");
    when(issues.getIssueObject(1L)).thenReturn(issue);
    when(team.settings()).thenReturn(HeedSettings.USUAL);
    when(conversations.of(issue, team)).thenReturn(question());
  }

  @Test
  public void a_reading_is_saved_published_and_handed_on() throws IndexException {
    read();

    assertThat(readings.find(1)).isPresent();
    assertThat(backlog.isPending(1)).isFalse();
    assertThat(seen).hasSize(1);
    verify(properties).put(any(), any(), any(), anyString());
    verify(index).reIndex(issue);
  }

  @Test
  public void figures_that_did_not_change_are_neither_written_nor_indexed() throws IndexException {
    EntityProperty before = mock(EntityProperty.class);
    when(properties.get("IssueProperty", 1L, "heed")).thenReturn(null, before);
    List<String> written = new ArrayList<>();
    org.mockito.Mockito.doAnswer(call -> written.add(call.getArgument(3)))
        .when(properties)
        .put(any(), any(), any(), anyString());
    when(before.getValue()).thenAnswer(call -> written.get(0));

    read();
    read();

    verify(index, times(1)).reIndex(issue);
  }

  @Test
  public void the_reading_holds_although_search_is_behind() throws IndexException {
    org.mockito.Mockito.doThrow(new IndexException("locked")).when(index).reIndex(issue);

    read();

    assertThat(readings.find(1)).isPresent();
  }

  @Test
  public void an_issue_that_is_gone_is_forgotten() {
    read();
    when(issues.getIssueObject(1L)).thenReturn(null);

    read();

    assertThat(readings.find(1)).isEmpty();
    assertThat(backlog.isPending(1)).isFalse();
  }

  @Test
  public void an_issue_of_a_project_that_is_no_longer_read_is_forgotten() throws InvalidSetting {
    read();
    when(properties.exists("IssueProperty", 1L, "heed")).thenReturn(true);
    when(team.settings()).thenReturn(HeedSettings.of(Choices.NONE.with(Setting.READING, "off")));

    read();

    assertThat(readings.find(1)).isEmpty();
    verify(properties).delete("IssueProperty", 1L, "heed");
  }

  @Test
  public void an_issue_that_cannot_be_read_is_parked_without_a_word_of_its_text() {
    when(conversations.of(issue, team))
        .thenThrow(new IllegalStateException("cannot parse 'my password is swordfish'"));

    backlog.note(1);
    for (int i = 0; i < Backlog.MAX_ATTEMPTS; i++) {
      reading.read(backlog.claim(1, "north", LEASE).get(0), project -> team);
      clock.pass(Duration.ofHours(1));
    }

    assertThat(backlog.parked(10))
        .extracting(ParkedIssue::reason)
        .allMatch(reason -> reason.startsWith("IllegalStateException"))
        .noneMatch(reason -> reason.contains("swordfish"));
  }

  @Test
  public void a_node_that_lost_its_claim_saves_nothing_and_lets_the_issue_be_read_again() {
    backlog.note(1);
    Claim late = backlog.claim(1, "north", LEASE).get(0);
    clock.pass(LEASE);
    Claim taken = backlog.claim(1, "south", LEASE).get(0);
    backlog.done(taken, () -> {});

    reading.read(late, project -> team);

    assertThat(readings.find(1)).isEmpty();
    assertThat(backlog.isPending(1)).isTrue();
  }

  @Test
  public void an_escalation_ends_when_the_issue_is_resolved() {
    escalate("igor");
    when(issue.getAssigneeId()).thenReturn("igor");
    read();
    assertThat(escalations.findOpen(1)).isPresent();

    when(issue.getResolutionId()).thenReturn("10000");
    when(issue.getResolutionDate()).thenReturn(java.sql.Timestamp.from(MONDAY));
    read();

    assertThat(escalations.findOpen(1)).isEmpty();
    assertThat(audit.latest(10)).hasSize(1);
  }

  @Test
  public void an_escalation_ends_when_the_senior_no_longer_owns_the_issue() {
    escalate("igor");
    when(issue.getAssigneeId()).thenReturn("piet");

    read();

    assertThat(escalations.findOpen(1)).isEmpty();
  }

  @Test
  public void nothing_is_handed_on_when_reading_is_off() throws InvalidSetting {
    when(team.settings()).thenReturn(HeedSettings.of(Choices.NONE.with(Setting.READING, "off")));

    read();

    assertThat(seen).isEmpty();
    verify(properties, never()).put(anyString(), anyLong(), anyString(), anyString());
  }

  private void read() {
    backlog.note(1);
    reading.read(backlog.claim(1, "north", LEASE).get(0), project -> team);
  }

  private void escalate(String senior) {
    escalations.open(
        new Escalation(
            1, 100, senior, Optional.empty(), Optional.empty(), "", MONDAY, Optional.empty()));
  }

  private static Conversation question() {
    return new Conversation(
        "FARM-1",
        List.of(
            new Message(
                0,
                "",
                new Author("wanda", "Wanda Osei"),
                Side.CUSTOMER,
                Visibility.PUBLIC,
                ZonedDateTime.ofInstant(MONDAY, ZoneId.of("UTC")),
                "Nightly copy stops\n\nWhich quota is that, and can you raise it?")),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        BusinessCalendar.roundTheClock(ZoneId.of("UTC")));
  }
}
