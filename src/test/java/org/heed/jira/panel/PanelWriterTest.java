package org.heed.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heed.customer.Experience;
import org.heed.devhost.web.Dates;
import org.heed.escalation.Decision;
import org.heed.escalation.English;
import org.heed.escalation.Escalation;
import org.heed.escalation.Reason;
import org.heed.escalation.Told;
import org.heed.jira.Doors;
import org.heed.jira.Pages;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.heed.listening.Signal;
import org.junit.Before;
import org.junit.Test;

public class PanelWriterTest {

  private static final Duration TWO_DAYS = Duration.ofHours(16);

  private final MutableIssue issue = Doors.issue(10_007, "HOST-7");
  private final UserManager users = mock(UserManager.class);
  private final PanelWriter writer =
      new PanelWriter(
          new English(),
          new Dates(Clock.fixed(Told.START, ZoneOffset.UTC)).formatter(),
          users,
          "/jira");

  @Before
  public void the_story() {
    ApplicationUser ottilie = Doors.user("ottilie");
    ApplicationUser greta = Doors.user("greta");
    when(issue.getReporter()).thenReturn(ottilie);
    when(issue.getSummary()).thenReturn("Certificate does not renew");
    when(issue.getDescription())
        .thenReturn("The renewal hook runs as www-data, which may not read the key.");
    when(users.getUserByKey("greta")).thenReturn(greta);
  }

  @Test
  public void a_customer_who_waits_is_the_headline() throws IOException {
    String page = page(facts(missed()));

    assertThat(page)
        .contains("The customer has been waiting since")
        .contains("<time datetime=\"2026-03-02T12:00:00Z\">")
        .contains("(16 business hours)");
  }

  @Test
  public void each_question_is_quoted_with_its_state_and_a_link_to_its_comment()
      throws IOException {
    Told told =
        missed()
            .customer("I ask again: who may read the key?")
            .askingAgain("who may read the key?", Question.State.OPEN, 0);

    String page = page(facts(told));

    assertThat(page)
        .contains("href=\"/jira/browse/HOST-7#descriptionmodule\"")
        .contains("passed over")
        .contains("href=\"/jira/browse/HOST-7?focusedCommentId=10002#comment-10002\"")
        .contains("&ldquo;who may read the key?&rdquo;")
        .contains("asked again, no reply yet");
  }

  @Test
  public void the_problem_stands_in_the_customers_words() throws IOException {
    assertThat(page(facts(missed())))
        .contains("The renewal hook runs as www-data, which may not read the key.");
  }

  @Test
  public void an_issue_without_a_description_is_told_by_its_summary() {
    when(issue.getDescription()).thenReturn(null);

    assertThat(writer.write(facts(missed())).problem()).isEqualTo("Certificate does not renew");
  }

  @Test
  public void each_point_of_heat_quotes_its_evidence() throws IOException {
    Told told =
        missed()
            .signal(Signal.Kind.BESIDE_THE_POINT, 15, "Have you cleared your cache?", "1")
            .heat(62);

    assertThat(page(facts(told)))
        .contains("62 &middot; hot")
        .contains("One reply was beside the point.")
        .contains("+15")
        .contains("&ldquo;Have you cleared your cache?&rdquo;")
        .contains("#comment-10001");
  }

  @Test
  public void words_that_the_viewer_may_not_see_are_not_quoted() throws IOException {
    Told told = missed().signal(Signal.Kind.BARE_NO, 10, "We will never do that.", "Mara").heat(10);

    String page =
        page(
            new Facts(
                issue,
                told.reading(),
                false,
                TWO_DAYS,
                Set.of(0, 1),
                List.of(),
                Optional.empty(),
                Decision.LEAVE_IT));

    assertThat(page)
        .doesNotContain("never do that")
        .doesNotContain("said no")
        .doesNotContain("who may read the key");
  }

  @Test
  public void the_chain_of_agents_says_where_it_was_handed_on() throws IOException {
    Told told = missed().agent("jonas", "Please see our help page.").handedOn("mara", "jonas");

    assertThat(page(facts(told)))
        .containsSubsequence("<strong>Mara</strong>", "<strong>Jonas</strong>", "handed on");
  }

  @Test
  public void an_overdue_promise_is_quoted_and_marked_in_words() throws IOException {
    Told told =
        missed()
            .agent("jonas", "I will call you by four.")
            .promising("I will call you by four.", Promise.State.OVERDUE, Optional.of(Told.START));

    assertThat(page(facts(told)))
        .contains("&ldquo;I will call you by four.&rdquo;")
        .contains("overdue since");
  }

  @Test
  public void what_the_customer_went_through_before_is_told_with_outcome_and_figures()
      throws IOException {
    MutableIssue other = Doors.issue(10_002, "HOST-2");
    when(other.getSummary()).thenReturn("Invoice <wrong>");
    Facts facts =
        new Facts(
            issue,
            missed().reading(),
            false,
            TWO_DAYS,
            Set.of(),
            List.of(
                new OtherIssues.OtherIssue(
                    other,
                    new Experience(
                        "HOST-2",
                        Experience.Outcome.CLOSED_UNHEARD,
                        3,
                        1,
                        1,
                        0,
                        true,
                        70,
                        Told.START))),
            Optional.empty(),
            Decision.LEAVE_IT);

    assertThat(page(facts))
        .contains("href=\"/jira/browse/HOST-2\"")
        .contains("Invoice &lt;wrong&gt;")
        .contains("closed without an answer")
        .contains("3 handoffs, 1 question passed over");
  }

  @Test
  public void a_senior_agent_who_holds_it_is_named_and_not_asked_for_again() throws IOException {
    Facts facts =
        new Facts(
            issue,
            missed().reading(),
            false,
            TWO_DAYS,
            Set.of(),
            List.of(),
            Optional.of(
                new Escalation(
                    10_007,
                    Doors.PROJECT,
                    "greta",
                    Optional.of("mara"),
                    Optional.empty(),
                    "The heat is 80 of 100.",
                    Told.START,
                    Optional.empty())),
            new Decision(true, false, List.of(new Reason(Reason.Kind.HEAT, List.of("80")))));

    assertThat(page(facts))
        .contains("Greta holds it as senior agent, since")
        .doesNotContain("Bring in a senior agent.");
  }

  @Test
  public void when_writing_has_failed_it_advises_a_call_and_says_how() throws IOException {
    Facts facts =
        new Facts(
            issue,
            missed().reading(),
            false,
            TWO_DAYS,
            Set.of(),
            List.of(),
            Optional.empty(),
            new Decision(true, true, List.of(new Reason(Reason.Kind.HEAT, List.of("80")))));

    assertThat(page(facts))
        .contains("Call the customer: writing has failed.")
        .contains("Bring in a senior agent.")
        .contains("The heat is 80 of 100.")
        .contains("Good day Ottilie")
        .contains("You asked: who may read the key?");
  }

  @Test
  public void an_issue_closed_over_the_customers_head_says_so() {
    when(issue.getResolutionId()).thenReturn("10000");

    assertThat(writer.write(facts(missed())).headline().words())
        .isEqualTo("Closed while the customer was waiting, since");
  }

  @Test
  public void where_all_is_well_the_panel_is_short_and_says_so() throws IOException {
    Told told =
        new Told()
            .customer("Where is my invoice?")
            .asking("Where is my invoice?", Question.State.CONFIRMED);

    PanelView view = writer.write(facts(told));

    assertThat(view.isCalm()).isTrue();
    assertThat(page(view))
        .contains("The customer is being heard.")
        .doesNotContain("<time datetime=\"\"");
  }

  @Test
  public void while_it_is_read_the_panel_says_so_and_where_to_ask_again() throws IOException {
    assertThat(page(writer.reading(issue)))
        .contains("data-heed-pending=\"true\"")
        .contains("data-heed-refresh=\"/jira/plugins/servlet/heed/panel?issue=10007\"")
        .contains("role=\"status\"")
        .contains("Heed is reading this issue.");
  }

  @Test
  public void news_are_announced_beside_what_is_known_already() throws IOException {
    Facts facts =
        new Facts(
            issue,
            missed().reading(),
            true,
            TWO_DAYS,
            Set.of(),
            List.of(),
            Optional.empty(),
            Decision.LEAVE_IT);

    assertThat(page(facts))
        .contains("There is news")
        .contains("The customer has been waiting since");
  }

  @Test
  public void a_failure_is_said_plainly() throws IOException {
    assertThat(page(writer.failed(issue)))
        .contains("data-heed-pending=\"false\"")
        .contains("Heed could not read this issue.");
  }

  @Test
  public void what_a_customer_writes_is_never_markup_of_the_page() throws IOException {
    when(issue.getDescription()).thenReturn("<script>alert(1)</script>");

    assertThat(page(facts(missed()))).doesNotContain("<script>");
  }

  private static Told missed() {
    return new Told()
        .customer("who may read the key?")
        .asking("who may read the key?", Question.State.MISSED)
        .agent("mara", "Have you cleared your cache?");
  }

  private Facts facts(Told told) {
    return new Facts(
        issue,
        told.reading(),
        false,
        TWO_DAYS,
        Set.of(),
        List.of(),
        Optional.empty(),
        Decision.LEAVE_IT);
  }

  private String page(Facts facts) throws IOException {
    return page(writer.write(facts));
  }

  private static String page(PanelView view) throws IOException {
    return Pages.render(PanelServlet.TEMPLATE, HeedPanel.context(view, Doors.english()));
  }
}
