package org.heed.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.templaterenderer.TemplateRenderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.heed.customer.Experience;
import org.heed.devhost.web.Dates;
import org.heed.escalation.Told;
import org.heed.jira.Doors;
import org.heed.jira.conversations.Team;
import org.heed.jira.conversations.Teams;
import org.heed.jira.jobs.Alarm;
import org.heed.listening.Question;
import org.heed.listening.Reading;
import org.heed.listening.Signal;
import org.heed.settings.Choices;
import org.heed.settings.HeedSettings;
import org.heed.settings.InvalidSetting;
import org.heed.settings.Setting;
import org.heed.store.Backlog;
import org.heed.store.Escalations;
import org.heed.store.PastIssue;
import org.heed.store.Readings;
import org.heed.store.StoredReading;
import org.junit.Before;
import org.junit.Test;

public class PanelsTest {

  private static final long ISSUE = 10_007;

  private final MutableIssue issue = Doors.issue(ISSUE, "HOST-7");
  private final ApplicationUser mara = Doors.user("mara");
  private final ApplicationUser ottilie = Doors.user("ottilie");
  private final Clock clock = Clock.fixed(Told.START.plus(Duration.ofHours(5)), ZoneOffset.UTC);

  private final Readings readings = mock(Readings.class);
  private final Backlog backlog = mock(Backlog.class);
  private final Alarm alarm = mock(Alarm.class);
  private final Escalations escalations = mock(Escalations.class);
  private final Teams teams = mock(Teams.class);
  private final Team team = mock(Team.class);
  private final IssueManager issues = mock(IssueManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final CommentManager comments = mock(CommentManager.class);
  private final ApplicationProperties application = mock(ApplicationProperties.class);
  private final JiraAuthenticationContext authentication = Doors.english();
  private final TemplateRenderer renderer = mock(TemplateRenderer.class);
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);

  private final Panels panels =
      new Panels(
          readings,
          backlog,
          alarm,
          escalations,
          teams,
          new OtherIssues(readings, issues, permissions),
          comments,
          mock(UserManager.class),
          authentication,
          new Dates(clock),
          application,
          clock);

  @Before
  public void the_story() throws IOException {
    when(teams.of(any())).thenReturn(team);
    when(team.settings()).thenReturn(HeedSettings.USUAL);
    when(team.calendar()).thenReturn(Told.CALENDAR);
    when(team.isAgent(mara)).thenReturn(true);
    when(application.getBaseUrl(UrlMode.RELATIVE)).thenReturn("/jira");
    when(issue.getReporterId()).thenReturn("ottilie");
    when(issues.getIssueObject(ISSUE)).thenReturn(issue);
    mayBrowse(issue, mara);
    mayBrowse(issue, ottilie);
    known(missed());
    when(request.getParameter("issue")).thenReturn("10007");
    when(response.getWriter()).thenReturn(new PrintWriter(new StringWriter()));
  }

  @Test
  public void the_team_gets_a_panel_and_customers_do_not() {
    assertThat(panels.isShown(issue, mara)).isTrue();
    assertThat(panels.isShown(issue, ottilie)).isFalse();
    assertThat(panels.isShown(issue, null)).isFalse();
  }

  @Test
  public void where_heed_does_not_read_there_is_no_panel() throws InvalidSetting {
    when(team.settings()).thenReturn(HeedSettings.of(Choices.NONE.with(Setting.READING, "off")));

    assertThat(panels.isShown(issue, mara)).isFalse();
  }

  @Test
  public void an_issue_from_before_heeds_time_is_read_when_somebody_looks() {
    when(readings.find(ISSUE)).thenReturn(Optional.empty());

    assertThat(panels.of(issue, mara).isReading()).isTrue();

    verify(backlog).note(ISSUE);
    verify(alarm).ring();
  }

  @Test
  public void an_issue_that_is_about_to_be_read_is_not_noted_again() {
    when(readings.find(ISSUE)).thenReturn(Optional.empty());
    when(backlog.isPending(ISSUE)).thenReturn(true);

    assertThat(panels.of(issue, mara).isReading()).isTrue();

    verify(backlog, never()).note(anyLong());
  }

  @Test
  public void an_issue_that_could_not_be_read_is_not_waited_for() {
    when(readings.find(ISSUE)).thenReturn(Optional.empty());
    when(backlog.isParked(ISSUE)).thenReturn(true);

    assertThat(panels.of(issue, mara).isFailed()).isTrue();
  }

  @Test
  public void a_broken_database_gives_a_panel_that_says_so() {
    when(readings.find(ISSUE)).thenThrow(new IllegalStateException("no connection"));

    assertThat(panels.of(issue, mara).isFailed()).isTrue();
  }

  @Test
  public void other_issues_are_shown_only_as_far_as_the_viewer_may_browse_them() {
    MutableIssue open = Doors.issue(10_002, "HOST-2");
    MutableIssue secret = Doors.issue(10_003, "SECRET-3");
    when(issues.getIssueObject(10_002L)).thenReturn(open);
    when(issues.getIssueObject(10_003L)).thenReturn(secret);
    mayBrowse(open, mara);
    when(readings.byCustomer(any(), anyInt()))
        .thenReturn(
            List.of(
                past(10_007, "HOST-7", 90),
                past(10_003, "SECRET-3", 80),
                past(10_002, "OLD-2", 20),
                past(10_004, "GONE-4", 10)));

    assertThat(panels.of(issue, mara).past()).extracting(Past::key).containsExactly("HOST-2");
  }

  @Test
  public void advice_rests_on_no_issue_that_the_viewer_may_not_browse() {
    known(missed().heat(40));
    MutableIssue secret = Doors.issue(10_003, "SECRET-3");
    when(issues.getIssueObject(10_003L)).thenReturn(secret);
    when(readings.byCustomer(any(), anyInt())).thenReturn(List.of(past(10_003, "SECRET-3", 80)));

    assertThat(panels.of(issue, mara).advice().reasons()).isEmpty();

    mayBrowse(secret, mara);
    assertThat(panels.of(issue, mara).advice().reasons())
        .anyMatch(reason -> reason.contains("left unheard on one other issue"));
  }

  @Test
  public void nobody_is_told_to_bring_in_a_senior_agent_on_a_closed_issue() {
    known(missed().heat(40));
    MutableIssue secret = Doors.issue(10_003, "HOST-3");
    when(issues.getIssueObject(10_003L)).thenReturn(secret);
    mayBrowse(secret, mara);
    when(readings.byCustomer(any(), anyInt())).thenReturn(List.of(past(10_003, "HOST-3", 80)));
    assertThat(panels.of(issue, mara).advice().reasons()).isNotEmpty();

    when(issue.getResolutionId()).thenReturn("1");
    when(issue.getResolutionDate()).thenReturn(Timestamp.from(Told.START));

    assertThat(panels.of(issue, mara).advice().reasons()).isEmpty();
    assertThat(panels.of(issue, mara).advice().sentences()).isEmpty();
  }

  @Test
  public void who_was_closed_while_waiting_has_waited_until_then() {
    known(missed());
    when(issue.getResolutionId()).thenReturn("1");
    when(issue.getResolutionDate())
        .thenReturn(Timestamp.from(Told.START.plus(Duration.ofHours(3))));

    assertThat(panels.of(issue, mara).headline().waited()).contains("3 business hours");
  }

  @Test
  public void who_wrote_after_the_closing_waits_until_now() {
    known(missed());
    when(issue.getResolutionId()).thenReturn("1");
    when(issue.getResolutionDate())
        .thenReturn(Timestamp.from(Told.START.minus(Duration.ofHours(1))));

    assertThat(panels.of(issue, mara).headline().waited()).contains("5 business hours");
  }

  @Test
  public void a_restricted_comment_is_quoted_only_to_whom_it_is_shown() {
    Told told =
        missed()
            .internal("jonas", "We lost their backup.")
            .signal(Signal.Kind.BARE_NO, 10, "We lost their backup.", "Jonas");
    known(told);
    assertThat(panels.of(issue, mara).heat().findings()).isEmpty();

    Comment comment = mock(Comment.class);
    when(comment.getId()).thenReturn(10_002L);
    when(comments.getCommentsForUser(issue, mara)).thenReturn(List.of(comment));
    assertThat(panels.of(issue, mara).heat().findings()).hasSize(1);
  }

  @Test
  public void public_issues_do_not_load_their_comments() {
    panels.of(issue, mara);

    verifyNoInteractions(comments);
  }

  @Test
  public void the_servlet_gives_the_panel_to_the_team() throws IOException {
    when(authentication.getLoggedInUser()).thenReturn(mara);

    get();

    verify(renderer).render(any(), any(), any());
    verify(response).setHeader("Cache-Control", "no-store");
  }

  @Test
  public void the_servlet_knows_of_no_panel_for_anybody_else() throws IOException {
    when(authentication.getLoggedInUser()).thenReturn(null);
    get();
    when(authentication.getLoggedInUser()).thenReturn(ottilie);
    get();

    verify(response, times(2)).sendError(HttpServletResponse.SC_NOT_FOUND);
    verifyNoInteractions(renderer);
  }

  @Test
  public void the_servlet_knows_of_no_issue_that_the_viewer_may_not_browse() throws IOException {
    when(authentication.getLoggedInUser()).thenReturn(mara);
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, mara))
        .thenReturn(false);

    get();

    verify(response).sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @Test
  public void the_servlet_takes_no_id_that_is_no_number() throws IOException {
    when(authentication.getLoggedInUser()).thenReturn(mara);
    when(request.getParameter("issue")).thenReturn("10007 or 1=1");

    get();

    verify(response).sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @Test
  public void the_brief_tells_of_no_issue_of_another_project_or_behind_a_security_level() {
    MutableIssue near = Doors.issue(10_002, "HOST-2");
    MutableIssue far = Doors.issue(10_003, "SALES-3");
    MutableIssue secret = Doors.issue(10_004, "HOST-4");
    when(near.getSecurityLevelId()).thenReturn(null);
    when(far.getProjectId()).thenReturn(20_000L);
    when(far.getSecurityLevelId()).thenReturn(null);
    when(secret.getSecurityLevelId()).thenReturn(5L);
    for (MutableIssue other : List.of(near, far, secret)) {
      Long id = other.getId();
      when(issues.getIssueObject(id)).thenReturn(other);
      mayBrowse(other, mara);
    }
    when(readings.byCustomer(any(), anyInt()))
        .thenReturn(
            List.of(
                past(10_002, "HOST-2", 10),
                past(10_003, "SALES-3", 90),
                past(10_004, "HOST-4", 90)));

    assertThat(
            new OtherIssues(readings, issues, permissions).tellable(issue, mara, 5).experiences())
        .extracting(Experience::issueKey)
        .containsExactly("HOST-2");
  }

  private void get() throws IOException {
    new PanelServlet(panels, issues, permissions, authentication, renderer)
        .doGet(request, response);
  }

  private void known(Told told) {
    when(readings.find(ISSUE))
        .thenReturn(Optional.of(new StoredReading(ISSUE, told.reading(), Reading.READER_VERSION)));
  }

  private void mayBrowse(MutableIssue which, ApplicationUser who) {
    when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, which, who))
        .thenReturn(true);
  }

  private static PastIssue past(long id, String key, int heat) {
    return new PastIssue(
        id,
        Doors.PROJECT,
        new Experience(key, Experience.Outcome.CLOSED_UNHEARD, 2, 1, 1, 0, true, heat, Told.START));
  }

  private static Told missed() {
    return new Told()
        .customer("Who may read the key?")
        .asking("Who may read the key?", Question.State.MISSED)
        .agent("mara", "Have you cleared your cache?");
  }
}
