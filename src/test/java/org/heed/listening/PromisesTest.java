package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class PromisesTest {

  // The first reply is written on Monday, 2 March 2026, 11:00 in Berlin.
  private static Talk promised(String words) {
    return Talk.customer("Invoice\n\nThe invoice of January is missing.").agent("ann", words);
  }

  private static LocalDate due(String words) {
    return promised(words).read().promises().get(0).dueDate().orElse(null);
  }

  @Test
  public void a_promise_names_who_what_and_by_when() {
    Promise promise = promised("I will send you the invoice by Friday.").read().promises().get(0);

    assertThat(promise.promiser()).isEqualTo("ann");
    assertThat(promise.words()).isEqualTo("I will send you the invoice by Friday.");
    assertThat(promise.due()).hasValue("by Friday");
    assertThat(promise.dueDate()).hasValue(LocalDate.of(2026, 3, 6));
    assertThat(promise.state()).isEqualTo(Promise.State.PENDING);
  }

  @Test
  public void words_for_time_are_read_from_the_day_they_were_written() {
    assertThat(due("I will call you today by 4 pm.")).isEqualTo("2026-03-02");
    assertThat(due("I will send you the invoice tomorrow morning.")).isEqualTo("2026-03-03");
    assertThat(due("I will send you the invoice on Monday.")).isEqualTo("2026-03-09");
    assertThat(due("I will send you the invoice by 20 March.")).isEqualTo("2026-03-20");
    assertThat(due("I will send you the invoice by March 20th.")).isEqualTo("2026-03-20");
    assertThat(due("I will send you the invoice on Tuesday the 10th.")).isEqualTo("2026-03-10");
    assertThat(due("I will send you the invoice within 24 hours.")).isEqualTo("2026-03-03");
    assertThat(due("I will send you the invoice within two business days."))
        .isEqualTo("2026-03-04");
    assertThat(due("I will send you the invoice by the end of the week.")).isEqualTo("2026-03-06");
    assertThat(due("I will send you the invoice by the end of next week.")).isEqualTo("2026-03-13");
    assertThat(due("I will send you the invoice by 3 January.")).isEqualTo("2027-01-03");
  }

  @Test
  public void a_release_is_no_date() {
    Promise promise = promised("We will fix this in version 3.5.0.").read().promises().get(0);

    assertThat(promise.dueDate()).isEmpty();
    assertThat(promise.due()).isPresent();
  }

  @Test
  public void the_key_of_an_issue_is_no_time() {
    for (String words :
        List.of("I will mend this in HOST-1698.", "It will be properly fixed by HOST-2348.")) {
      assertThat(promised(words).read().promises())
          .as(words)
          .isNotEmpty()
          .allSatisfy(promise -> assertThat(promise.due()).isEmpty());
    }
  }

  @Test
  public void a_time_of_day_makes_it_due_at_that_time() {
    Promise promise = promised("I will call you today by 4 pm.").read().promises().get(0);

    assertThat(promise.dueAt().orElseThrow().atZone(Talk.BERLIN).getHour()).isEqualTo(16);
  }

  @Test
  public void a_conditional_offer_commits_to_nothing() {
    assertThat(promised("If you send me the number, I can look for it.").read().promises())
        .isEmpty();
  }

  @Test
  public void advice_to_the_customer_commits_to_nothing() {
    assertThat(promised("You will find the invoice in your account.").read().promises()).isEmpty();
  }

  @Test
  public void an_internal_plan_is_no_promise_to_the_customer() {
    Talk talk =
        Talk.customer("Invoice\n\nThe invoice of January is missing.")
            .internally("ann", "I will send it to her by Friday.");

    assertThat(talk.read().promises()).isEmpty();
  }

  @Test
  public void it_falls_due_soon_and_then_overdue_by_time_alone() {
    Talk talk = promised("I will send you the invoice on Wednesday.");

    assertThat(talk.read().promises().get(0).state()).isEqualTo(Promise.State.PENDING);
    assertThat(talk.readAfter(40).promises().get(0).state()).isEqualTo(Promise.State.DUE_SOON);
    assertThat(talk.readAfter(70).promises().get(0).state()).isEqualTo(Promise.State.OVERDUE);
    assertThat(talk.readAfter(70).signals())
        .extracting(Signal::kind)
        .contains(Signal.Kind.PROMISE_OVERDUE);
  }

  @Test
  public void the_next_moment_that_changes_it_is_known() {
    Talk talk = promised("I will send you the invoice on Wednesday.");
    Promise promise = talk.read().promises().get(0);

    assertThat(talk.read().nextDue())
        .hasValue(promise.dueAt().orElseThrow().minus(Duration.ofHours(24)));
    assertThat(talk.readAfter(40).nextDue())
        .hasValueSatisfying(next -> assertThat(next).isAfterOrEqualTo(promise.dueAt().get()));
  }

  @Test
  public void it_is_kept_by_a_reply_that_delivers_in_time() {
    Talk talk =
        promised("I will send you the invoice on Wednesday.")
            .later(20)
            .agent("ann", "As promised, here is the invoice: [^invoice.pdf]");

    assertThat(talk.readAfter(200).promises().get(0).state()).isEqualTo(Promise.State.KEPT);
  }

  @Test
  public void a_reply_beside_the_point_keeps_no_promise() {
    Talk talk =
        promised("I will look for the invoice and get back to you tomorrow.")
            .says("Thank you. It is the invoice of January.")
            .later(40)
            .agent("ben", "We moved to a new office. Please note the new opening hours.");

    assertThat(talk.read().promises().get(0).state()).isEqualTo(Promise.State.OVERDUE);
  }

  @Test
  public void it_is_late_when_the_reply_comes_after_its_time() {
    Talk talk =
        promised("I will send you the invoice on Wednesday.")
            .later(120)
            .agent("ben", "As promised, here is the invoice: [^invoice.pdf]");

    assertThat(talk.read().promises().get(0).state()).isEqualTo(Promise.State.LATE);
  }

  @Test
  public void it_is_kept_when_the_customer_has_received_what_was_promised() {
    Talk talk =
        promised("I will send you the invoice on Wednesday.")
            .later(120)
            .says("The invoice arrived. How can I pay it from abroad?");

    assertThat(talk.read().promises().get(0).state()).isEqualTo(Promise.State.KEPT);
  }

  @Test
  public void it_is_late_when_the_customer_has_received_it_only_after_a_reminder() {
    Talk talk =
        promised("I will send you the invoice on Wednesday.")
            .later(120)
            .says("Wednesday was yesterday. Any news on the invoice?")
            .later(40)
            .says("The invoice arrived.");

    assertThat(talk.read().promises().get(0).state()).isEqualTo(Promise.State.LATE);
  }

  @Test
  public void it_is_kept_for_who_only_gives_thanks_when_its_time_is_over() {
    Talk thanks =
        promised("I will send you the invoice on Wednesday.")
            .later(120)
            .says("Thank you very much, Ann.");
    Talk misses =
        promised("I will send you the invoice on Wednesday.")
            .later(120)
            .says("Thank you for the price list. Nothing came on Wednesday.");
    Talk later =
        promised("I will send you the invoice on Wednesday.")
            .later(120)
            .says("Is it sent, yes or no?")
            .later(40)
            .says("Thank you for nothing.");
    Talk early =
        promised("I will send you the invoice on Wednesday.").says("Thank you very much, Ann.");

    assertThat(thanks.read().promises().get(0).state()).isEqualTo(Promise.State.KEPT);
    assertThat(misses.read().promises().get(0).state()).isEqualTo(Promise.State.OVERDUE);
    assertThat(later.read().promises().get(0).state()).isEqualTo(Promise.State.OVERDUE);
    assertThat(early.readAfter(200).promises().get(0).state()).isEqualTo(Promise.State.OVERDUE);
  }

  @Test
  public void who_needs_another_thing_no_more_but_still_asks_withdraws_nothing() {
    Talk talk =
        promised("I will send you the invoice on Wednesday.")
            .says("The price list is not needed any more. When will you send the invoice?");

    assertThat(talk.readAfter(200).promises().get(0).state()).isEqualTo(Promise.State.OVERDUE);
  }
}
