package org.heed.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.customer.Experience.Outcome;
import org.heed.escalation.Told;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.junit.Test;

public class ExperienceTest {

  private static final Instant SPRING = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-01T12:00:00Z");

  @Test
  public void an_issue_closed_over_a_question_left_its_customer_unheard() {
    assertThat(Experience.outcome(0, 0, 1, 0, true)).isEqualTo(Outcome.CLOSED_UNHEARD);
  }

  @Test
  public void an_open_question_on_a_fresh_issue_is_no_bad_experience_yet() {
    assertThat(Experience.outcome(0, 0, 1, 0, false)).isEqualTo(Outcome.IN_GOOD_HANDS);
  }

  @Test
  public void a_missed_question_is_a_bad_experience_at_once() {
    assertThat(Experience.outcome(0, 1, 1, 0, false)).isEqualTo(Outcome.STILL_UNHEARD);
  }

  @Test
  public void the_first_handoff_does_not_turn_a_good_ending_bad() {
    assertThat(Experience.outcome(1, 0, 0, 0, true)).isEqualTo(Outcome.HEARD);
  }

  @Test
  public void the_second_handoff_makes_it_the_hard_way() {
    assertThat(Experience.outcome(2, 0, 0, 0, true)).isEqualTo(Outcome.HEARD_THE_HARD_WAY);
  }

  @Test
  public void a_promise_kept_late_counts_as_broken() {
    Told told =
        new Told()
            .customer("Where is my invoice?")
            .asking("Where is my invoice?", Question.State.ANSWERED)
            .agent("mara", "You have it by Monday.")
            .promising("You have it by Monday.", Promise.State.LATE, Optional.empty());

    Experience experience = Experience.of(told.reading(), true);

    assertThat(experience.promisesBroken()).isEqualTo(1);
    assertThat(experience.outcome()).isEqualTo(Outcome.HEARD_THE_HARD_WAY);
  }

  @Test
  public void the_worst_that_still_goes_on_comes_first() {
    CustomerHistory history =
        new CustomerHistory(
            List.of(
                experience("SHOP-1", Outcome.HEARD, true, 0, SUMMER),
                experience("SHOP-2", Outcome.CLOSED_UNHEARD, true, 90, SUMMER),
                experience("SHOP-3", Outcome.STILL_UNHEARD, false, 40, SPRING),
                experience("SHOP-4", Outcome.STILL_UNHEARD, false, 70, SPRING)));

    assertThat(history.experiences())
        .extracting(Experience::issueKey)
        .containsExactly("SHOP-4", "SHOP-3", "SHOP-2", "SHOP-1");
    assertThat(history.worstUnresolved()).map(Experience::issueKey).hasValue("SHOP-4");
    assertThat(history.bad()).hasSize(3);
  }

  @Test
  public void a_customer_of_whom_nothing_is_known_has_an_empty_history() {
    assertThat(CustomerHistory.EMPTY.isEmpty()).isTrue();
    assertThat(CustomerHistory.EMPTY.worstUnresolved()).isEmpty();
    assertThat(CustomerHistory.EMPTY.worst(3)).isEmpty();
  }

  private static Experience experience(
      String key, Outcome outcome, boolean resolved, int heat, Instant at) {
    return new Experience(key, outcome, 0, 0, 0, 0, resolved, heat, at);
  }
}
