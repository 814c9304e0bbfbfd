package org.heed.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.heed.customer.CustomerHistory;
import org.heed.customer.Experience;
import org.heed.listening.Question;
import org.heed.listening.Signal;
import org.junit.Test;

public class EscalationPolicyTest {

  private static final EscalationPolicy POLICY = new EscalationPolicy(60, 2, Duration.ofHours(8));

  @Test
  public void a_customer_who_does_not_wait_needs_no_senior_agent_however_hot_it_was() {
    Told told = new Told().customer("All is well now, thank you!").heat(95);

    assertThat(decide(told, told.next())).isEqualTo(Decision.LEAVE_IT);
  }

  @Test
  public void heat_just_below_the_threshold_is_not_enough() {
    Told told = waiting().heat(59);

    assertThat(decide(told, told.next()).bringInSenior()).isFalse();
  }

  @Test
  public void heat_at_the_threshold_is_enough_alone() {
    Told told = waiting().heat(60);

    Decision decision = decide(told, told.next());

    assertThat(decision.bringInSenior()).isTrue();
    assertThat(decision.reasons()).containsExactly(new Reason(Reason.Kind.HEAT, List.of("60")));
  }

  @Test
  public void a_customer_who_asks_for_a_senior_agent_gets_one() {
    Told told =
        waiting()
            .customer("May I speak to your supervisor please.")
            .signal(Signal.Kind.WANTS_ESCALATION, 12, "May I speak to your supervisor please.");

    assertThat(decide(told, told.next()).bringInSenior()).isTrue();
  }

  @Test
  public void two_handoffs_alone_are_named_but_not_enough() {
    Told told = waiting().handedOn("mara", "jonas").handedOn("jonas", "selin");

    Decision decision = decide(told, told.next());

    assertThat(decision.bringInSenior()).isFalse();
    assertThat(decision.reasons()).containsExactly(new Reason(Reason.Kind.HANDED_ON, List.of("2")));
  }

  @Test
  public void one_handoff_is_no_reason_at_all() {
    Told told = waiting().handedOn("mara", "jonas");

    assertThat(decide(told, told.next()).reasons()).isEmpty();
  }

  @Test
  public void two_lesser_reasons_together_are_enough_once_the_issue_is_warm() {
    Told told = missedTwice().handedOn("mara", "jonas").handedOn("jonas", "mara");

    assertThat(decide(told.heat(29), told.next()).bringInSenior()).isFalse();
    assertThat(decide(told.heat(30), told.next()).bringInSenior()).isTrue();
  }

  @Test
  public void a_wait_is_a_reason_from_its_last_minute_on() {
    Told told = waiting();

    assertThat(decide(told, Told.START.plus(Duration.ofMinutes(479))).reasons()).isEmpty();
    assertThat(decide(told, Told.START.plus(Duration.ofMinutes(480))).reasons())
        .containsExactly(new Reason(Reason.Kind.LONG_WAIT, List.of("8")));
  }

  @Test
  public void having_been_left_unheard_before_adds_to_one_lesser_reason() {
    Told told = waiting().handedOn("mara", "jonas").handedOn("jonas", "selin").heat(30);
    CustomerHistory elsewhere =
        CustomerHistory.of(
            List.of(
                new Experience(
                    "HOST-2",
                    Experience.Outcome.CLOSED_UNHEARD,
                    0,
                    1,
                    1,
                    0,
                    true,
                    50,
                    Told.START)));

    Decision decision = POLICY.decide(told.reading(), elsewhere, Told.CALENDAR, told.next());

    assertThat(decision.bringInSenior()).isTrue();
    assertThat(decision.reasons())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.HANDED_ON, Reason.Kind.UNHEARD_BEFORE);
  }

  @Test
  public void writing_has_failed_after_two_replies_past_a_question() {
    Told told = missedTwice();

    assertThat(decide(told, told.next()).callCustomer()).isTrue();
  }

  @Test
  public void one_reply_past_a_question_is_not_yet_a_case_for_the_telephone() {
    Told told =
        new Told()
            .customer("Why does the certificate not renew?")
            .asking("Why does the certificate not renew?", Question.State.MISSED)
            .agent("mara", "Have you cleared your cache?");

    assertThat(decide(told, told.next()).callCustomer()).isFalse();
  }

  @Test
  public void thresholds_that_can_never_be_met_are_refused() {
    assertThatThrownBy(() -> new EscalationPolicy(0, 2, Duration.ofHours(1)))
        .hasMessageContaining("from 1 to 100");
    assertThatThrownBy(() -> new EscalationPolicy(60, 0, Duration.ofHours(1)))
        .hasMessageContaining("handoffs");
    assertThatThrownBy(() -> new EscalationPolicy(60, 2, Duration.ZERO))
        .hasMessageContaining("wait");
  }

  private static Told waiting() {
    return new Told()
        .customer("Can you restore the database of Friday?")
        .asking("Can you restore the database of Friday?", Question.State.OPEN);
  }

  private static Told missedTwice() {
    return new Told()
        .customer("Why does the certificate not renew?")
        .asking("Why does the certificate not renew?", Question.State.MISSED)
        .agent("mara", "Have you cleared your cache?")
        .agent("jonas", "Please see our help page on e-mail.");
  }

  private static Decision decide(Told told, Instant now) {
    return POLICY.decide(told.reading(), CustomerHistory.EMPTY, Told.CALENDAR, now);
  }
}
