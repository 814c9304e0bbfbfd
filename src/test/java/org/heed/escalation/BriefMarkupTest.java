package org.heed.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.heed.customer.CustomerHistory;
import org.heed.customer.Experience;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.junit.Test;

public class BriefMarkupTest {

  private static final String URL = "https://jira.example/browse/HOST-7";

  private final BriefMarkup markup = new BriefMarkup(new English(), URL, ZoneOffset.UTC);

  @Test
  public void the_problem_stands_in_the_customers_words() {
    Told told =
        new Told()
            .customer(
                "Renewal hook fails\n\nThe renewal hook runs as *www-data*, which may not read the key.");

    assertThat(write(told))
        .contains(
            "The problem in the customer\u2019s words",
            "Renewal hook fails: The renewal hook runs as \\*www-data\\*, which may not read the key.");
  }

  @Test
  public void a_quote_tag_in_the_customers_words_does_not_break_out() {
    String page =
        write(new Told().customer("It says {panel:title=Free} [~admin] !https://x.example/a.png!"));

    assertThat(page)
        .contains("\\[\\~admin\\]")
        .doesNotContain("[~admin]")
        .doesNotContain(" !https");
    assertThat(page.split("\\{quote\\}", -1)).hasSize(3);
  }

  @Test
  public void neither_line_breaks_nor_headings_nor_backslashes_reach_the_page() {
    assertThat(BriefMarkup.escape("h1. Shout\nbq. more \\ {color:red}"))
        .isEqualTo("h1&#46; Shout bq. more &#92; \\{color:red\\}");
    assertThat(BriefMarkup.escape("# one")).isEqualTo("\\# one");
    assertThat(BriefMarkup.escape("&lt;b&gt; && (!)")).isEqualTo("&amp;lt;b&amp;gt; && \\(\\!)");
    assertThat(BriefMarkup.escape("a | b || c")).isEqualTo("a \\| b \\|\\| c");
    assertThat(BriefMarkup.escape("-struck- +new+ e-mail snake_case"))
        .isEqualTo("\\-struck\\- \\+new\\+ e-mail snake_case");
  }

  @Test
  public void the_missed_question_comes_before_the_one_that_is_being_looked_into() {
    Told told =
        new Told()
            .customer("Is the backup from Friday complete? Why does the hook fail?")
            .asking("Is the backup from Friday complete?", Question.State.ACKNOWLEDGED)
            .asking("Why does the hook fail?", Question.State.MISSED);

    assertThat(write(told).indexOf("Why does the hook fail?\u201d [2026"))
        .isPositive()
        .isLessThan(write(told).indexOf("Is the backup from Friday complete?\u201d ["));
  }

  @Test
  public void each_reply_is_told_with_its_author_date_and_link() {
    Told told =
        new Told()
            .customer("Why does the hook fail?")
            .besideThePoint("mara", "Have you tried another browser?");

    assertThat(write(told))
        .contains(
            "* [2026-03-02 13:00|"
                + URL
                + "?focusedCommentId=10001#comment-10001] Mara: \u201cHave you tried another browser?\u201d *beside the point*");
  }

  @Test
  public void internal_words_are_not_told_as_replies() {
    Told told = new Told().customer("Hello").internal("mara", "This one is difficult again.");

    assertThat(write(told)).doesNotContain("difficult");
  }

  @Test
  public void what_was_given_is_listed_so_that_nobody_asks_again() {
    Told told =
        new Told()
            .customer(
                "See [^hook.log] and https://status.example/77.\n{code}\nline one\nline two\n{code}");

    assertThat(write(told))
        .contains("hook.log, https://status.example/77, code or log of 2 lines")
        .contains("Do not ask for what the customer gave already");
  }

  @Test
  public void an_overdue_promise_says_since_when() {
    Told told =
        new Told()
            .customer("When?")
            .agent("jonas", "I will call you by four.")
            .promising("I will call you by four.", Promise.State.OVERDUE, Optional.of(Told.START));

    assertThat(write(told))
        .contains("Jonas: \u201cI will call you by four.\u201d *overdue since 2026-03-02 12:00*");
  }

  @Test
  public void when_writing_has_failed_the_brief_has_three_lines_for_the_call() {
    Told told =
        new Told()
            .customer("Why does the hook fail?")
            .asking("Why does the hook fail?", Question.State.MISSED);
    Decision call = new Decision(true, true, List.of());

    String page =
        markup.write(
            HandoverBrief.of(told.conversation(), told.reading(), CustomerHistory.EMPTY, call));

    assertThat(page.lines().filter(line -> line.startsWith("# "))).hasSize(3);
    assertThat(page)
        .contains("Good day Ottilie Brandt")
        .contains("You asked: Why does the hook fail?");
  }

  @Test
  public void other_issues_are_told_worst_first() {
    CustomerHistory history =
        CustomerHistory.of(
            List.of(
                new Experience(
                    "HOST-2",
                    Experience.Outcome.CLOSED_UNHEARD,
                    3,
                    1,
                    1,
                    0,
                    true,
                    40,
                    Told.START)));
    Told told = new Told().customer("Hello again");

    String page =
        markup.write(
            HandoverBrief.of(told.conversation(), told.reading(), history, Decision.LEAVE_IT));

    assertThat(page)
        .contains("* HOST-2: closed without an answer, 3 handoffs, 1 question passed over");
  }

  @Test
  public void an_issue_without_words_still_gives_a_brief() {
    assertThat(write(new Told())).startsWith("h3. Hand-over brief by Heed");
  }

  @Test
  public void a_long_story_is_cut_between_words() {
    assertThat(Excerpt.cut("alpha beta gamma delta", 12)).isEqualTo("alpha beta\u2026");
    assertThat(Excerpt.cut("short", 12)).isEqualTo("short");
  }

  @Test
  public void quotations_and_code_are_not_the_authors_own_words() {
    assertThat(
            Excerpt.of(
                "Hi,\n{quote}old words{quote}\nbq. older words\n* it *still* fails\n{noformat}x{noformat}",
                100))
        .isEqualTo("Hi, it *still* fails");
  }

  private String write(Told told) {
    return markup.write(
        HandoverBrief.of(
            told.conversation(), told.reading(), CustomerHistory.EMPTY, Decision.LEAVE_IT));
  }
}
