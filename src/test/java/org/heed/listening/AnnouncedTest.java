package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.heed.language.Languages;
import org.junit.Test;

/** What agents have announced by the time the customer writes again. */
public class AnnouncedTest {

  private static final int CUSTOMER = 2;

  @Test
  public void a_promise_stands_before_the_customers_next_message() {
    Announced announced = after("I will write to you by Friday.", 1);

    assertThat(announced.isPromisedBefore(CUSTOMER)).isTrue();
    assertThat(announced.isPromisedBefore(0)).isFalse();
  }

  @Test
  public void it_is_overdue_once_its_day_is_over() {
    assertThat(after("I will write to you by Friday.", 24).isOverdueAt(CUSTOMER)).isFalse();
    assertThat(after("I will write to you by Friday.", 7 * 24).isOverdueAt(CUSTOMER)).isTrue();
  }

  @Test
  public void what_is_promised_for_some_day_is_never_overdue() {
    Announced announced = after("I will look into it.", 90 * 24);

    assertThat(announced.isPromisedBefore(CUSTOMER)).isTrue();
    assertThat(announced.isOverdueAt(CUSTOMER)).isFalse();
  }

  @Test
  public void who_only_informs_announces_nothing() {
    assertThat(after("The office is open until Friday.", 7 * 24).isPromisedBefore(CUSTOMER))
        .isFalse();
  }

  @Test
  public void what_was_promised_five_replies_ago_is_history() {
    Talk talk =
        Talk.customer("Seal 22\n\nThe seal leaks.").agent("ann", "I will write to you by Friday.");
    for (int i = 0; i < 4; i++) {
      talk.agent("ben", "The seal is made of carbon.");
    }
    Announced announced = of(talk.later(7 * 24).says("Friday was yesterday."));

    assertThat(announced.isPromisedBefore(6)).isFalse();
    assertThat(announced.isOverdueAt(6)).isFalse();
  }

  private static Announced after(String reply, long hours) {
    return of(
        Talk.customer("Seal 22\n\nThe seal leaks.")
            .agent("ann", reply)
            .later(hours)
            .says("Do you have the seal?"));
  }

  private static Announced of(Talk talk) {
    return Transcript.of(talk.conversation(), Languages.load()).announced();
  }
}
