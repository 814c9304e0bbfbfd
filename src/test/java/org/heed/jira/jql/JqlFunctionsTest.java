package org.heed.jira.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.operand.FunctionOperand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.heed.jira.Doors;
import org.heed.store.Escalations;
import org.heed.store.Readings;
import org.junit.Before;
import org.junit.Test;

public class JqlFunctionsTest {

  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
  private static final int ASKED = HeedFunction.MOST_ISSUES + 1;

  private final Readings readings = mock(Readings.class);
  private final Escalations escalations = mock(Escalations.class);
  private final TimeZoneManager zones = mock(TimeZoneManager.class);
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final JiraAuthenticationContext english = Doors.english();
  private final ApplicationUser searcher = Doors.user("lena");

  @Before
  public void everybody_lives_in_zurich() {
    TimeZone zurich = TimeZone.getTimeZone("Europe/Zurich");
    when(zones.getTimeZoneforUser(any())).thenReturn(zurich);
    when(zones.getDefaultTimezone()).thenReturn(zurich);
  }

  @Test
  public void repeated_handoffs_begin_with_the_second() {
    values(repeatedHandoffs(), "repeatedHandoffs");

    verify(readings).idsByHandoffs(2, Optional.empty(), ASKED);
  }

  @Test
  public void a_day_begins_at_midnight_where_the_searcher_lives() {
    values(repeatedHandoffs(), "repeatedHandoffs", "3", "2026-01-31");

    verify(readings).idsByHandoffs(3, Optional.of(Instant.parse("2026-01-30T23:00:00Z")), ASKED);
  }

  @Test
  public void since_may_be_a_duration_with_or_without_jiras_minus() {
    values(repeatedHandoffs(), "repeatedHandoffs", "2", "1w");
    values(repeatedHandoffs(), "repeatedHandoffs", "3", "-1w");

    Optional<Instant> aWeekAgo = Optional.of(NOW.minus(Duration.ofDays(7)));
    verify(readings).idsByHandoffs(2, aWeekAgo, ASKED);
    verify(readings).idsByHandoffs(3, aWeekAgo, ASKED);
  }

  @Test
  public void ids_become_literals_that_know_their_function() {
    when(readings.idsWithMissed(anyInt())).thenReturn(List.of(10_001L, 10_002L));

    List<QueryLiteral> values =
        values(new MissedQuestions(readings, english, zones, clock), "missedQuestions");

    assertThat(values).extracting(QueryLiteral::getLongValue).containsExactly(10_001L, 10_002L);
    assertThat(values.get(0).getSourceOperand()).isInstanceOf(FunctionOperand.class);
  }

  @Test
  public void an_age_counts_back_from_now() {
    values(new WaitingCustomers(readings, english, zones, clock), "waitingCustomers", "1w 2d");
    values(new UnansweredQuestions(readings, english, zones, clock), "unansweredQuestions", "4h");

    verify(readings).idsWaiting(Optional.of(NOW.minus(Duration.ofDays(9))), ASKED);
    verify(readings).idsWithUnanswered(Optional.of(NOW.minus(Duration.ofHours(4))), ASKED);
  }

  @Test
  public void senior_escalations_are_the_open_ones_unless_all_are_asked_for() {
    values(seniorEscalations(), "seniorEscalations");
    values(seniorEscalations(), "seniorEscalations", "ALL", "2026-03-01");

    verify(escalations).issueIds(true, Optional.empty(), ASKED);
    verify(escalations)
        .issueIds(eq(false), eq(Optional.of(Instant.parse("2026-02-28T23:00:00Z"))), eq(ASKED));
  }

  @Test
  public void a_wrong_number_is_told_by_name_with_what_is_allowed_and_an_example() {
    assertThat(errors(repeatedHandoffs(), "repeatedHandoffs", "many"))
        .containsExactly(
            "repeatedHandoffs: \u201cmin\u201d has to be a whole number from 1 to 1000, not"
                + " \u201cmany\u201d. Example: issue in repeatedHandoffs(3, 2026-01-31)");
  }

  @Test
  public void the_number_is_checked_at_its_edges() {
    assertThat(errors(repeatedHandoffs(), "repeatedHandoffs", "0")).hasSize(1);
    assertThat(errors(repeatedHandoffs(), "repeatedHandoffs", "1")).isEmpty();
    assertThat(errors(repeatedHandoffs(), "repeatedHandoffs", "1000")).isEmpty();
    assertThat(errors(repeatedHandoffs(), "repeatedHandoffs", "1001")).hasSize(1);
    assertThat(errors(repeatedHandoffs(), "repeatedHandoffs", "-2")).hasSize(1);
  }

  @Test
  public void a_wrong_age_is_told_by_name() {
    assertThat(
            errors(
                new WaitingCustomers(readings, english, zones, clock),
                "waitingCustomers",
                "yesterday"))
        .singleElement()
        .asString()
        .startsWith("waitingCustomers: \u201cminAge\u201d has to be a duration such as 30m, 4h")
        .endsWith("Example: issue in waitingCustomers(4h)");
  }

  @Test
  public void a_day_that_does_not_exist_is_no_day() {
    assertThat(errors(repeatedHandoffs(), "repeatedHandoffs", "2", "2026-02-30")).hasSize(1);
  }

  @Test
  public void neither_open_nor_all_is_told() {
    assertThat(errors(seniorEscalations(), "seniorEscalations", "closed"))
        .singleElement()
        .asString()
        .contains("has to be open or all, not \u201cclosed\u201d");
  }

  @Test
  public void one_argument_too_many_is_told() {
    assertThat(
            errors(new MissedQuestions(readings, english, zones, clock), "missedQuestions", "4h"))
        .singleElement()
        .asString()
        .startsWith("missedQuestions takes at most no arguments, but \u201c4h\u201d was given");
  }

  @Test
  public void what_was_given_is_echoed_no_longer_than_needed() {
    assertThat(errors(repeatedHandoffs(), "repeatedHandoffs", "x".repeat(500)))
        .singleElement()
        .asString()
        .hasSizeLessThan(250);
  }

  @Test
  public void a_query_that_cannot_be_understood_is_not_run() {
    assertThat(values(repeatedHandoffs(), "repeatedHandoffs", "many")).isEmpty();
    errors(repeatedHandoffs(), "repeatedHandoffs", "many");

    verify(readings, never()).idsByHandoffs(anyInt(), any(), anyInt());
  }

  @Test
  public void one_search_is_one_query() {
    values(repeatedHandoffs(), "repeatedHandoffs");

    verify(readings).idsByHandoffs(anyInt(), any(), anyInt());
    verifyNoMoreInteractions(readings);
  }

  @Test
  public void sixty_thousand_issues_pass_and_one_more_is_cut_with_a_warning() {
    when(readings.idsWithMissed(anyInt())).thenReturn(ids(HeedFunction.MOST_ISSUES));
    assertThat(validate(missedQuestions(), "missedQuestions").hasAnyWarnings()).isFalse();

    when(readings.idsWithMissed(anyInt())).thenReturn(ids(ASKED));
    assertThat(validate(missedQuestions(), "missedQuestions").getWarningMessages())
        .singleElement()
        .asString()
        .contains("no more than 60000 issues");
    assertThat(values(missedQuestions(), "missedQuestions")).hasSize(HeedFunction.MOST_ISSUES);
  }

  @Test
  public void a_search_by_nobody_uses_jiras_own_zone() {
    QueryCreationContext anonymous = mock(QueryCreationContext.class);

    repeatedHandoffs()
        .getValues(anonymous, new FunctionOperand("repeatedHandoffs", "2", "2026-01-31"), null);

    verify(zones).getDefaultTimezone();
    verify(zones, never()).getTimeZoneforUser(any());
  }

  @Test
  public void every_function_gives_issues_and_needs_no_argument() {
    assertThat(missedQuestions().getDataType()).isEqualTo(JiraDataTypes.ISSUE);
    assertThat(missedQuestions().getMinimumNumberOfExpectedArguments()).isZero();
  }

  private RepeatedHandoffs repeatedHandoffs() {
    return new RepeatedHandoffs(readings, english, zones, clock);
  }

  private MissedQuestions missedQuestions() {
    return new MissedQuestions(readings, english, zones, clock);
  }

  private SeniorEscalations seniorEscalations() {
    return new SeniorEscalations(escalations, english, zones, clock);
  }

  private List<QueryLiteral> values(HeedFunction function, String name, String... arguments) {
    QueryCreationContext context = mock(QueryCreationContext.class);
    when(context.getApplicationUser()).thenReturn(searcher);
    return function.getValues(context, new FunctionOperand(name, arguments), null);
  }

  private MessageSet validate(HeedFunction function, String name, String... arguments) {
    return function.validate(searcher, new FunctionOperand(name, arguments), null);
  }

  private Iterable<String> errors(HeedFunction function, String name, String... arguments) {
    return validate(function, name, arguments).getErrorMessages();
  }

  private static List<Long> ids(int count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }
}
