package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.heed.listening.Ends.Pending;
import org.heed.listening.Question.State;
import org.junit.Test;

/** What has become of the questions of an issue, each alone and all together. */
public class EndsTest {

  private final Ends ends = new Ends(0.5, 0.3, 0.3, 0.3);

  @Test
  public void the_end_that_stands_highest_above_its_threshold_is_taken() {
    assertThat(ends.of(List.of(replied(0.6, 0.4, 0, 0)))).containsExactly(State.ACKNOWLEDGED);
    assertThat(ends.of(List.of(replied(0.6, 0.3, 0.1, 0)))).containsExactly(State.ANSWERED);
  }

  @Test
  public void a_question_is_missed_from_its_threshold_on_whatever_else_it_may_be() {
    assertThat(ends.of(List.of(replied(0.7, 0, 0.3, 0)))).containsExactly(State.MISSED);
    assertThat(ends.of(List.of(replied(0.3, 0.2, 0.29, 0.1)))).containsExactly(State.ACKNOWLEDGED);
  }

  @Test
  public void of_three_questions_that_may_each_be_missed_the_likeliest_is_taken_to_be() {
    assertThat(
            ends.of(
                List.of(
                    replied(0.8, 0, 0.15, 0), replied(0.7, 0, 0.2, 0), replied(0.8, 0, 0.12, 0))))
        .containsExactly(State.ANSWERED, State.MISSED, State.ANSWERED);
  }

  @Test
  public void one_question_that_may_be_missed_does_not_make_an_issue_unheard() {
    assertThat(ends.of(List.of(replied(0.7, 0, 0.2, 0), replied(0.9, 0, 0.01, 0))))
        .containsExactly(State.ANSWERED, State.ANSWERED);
  }

  @Test
  public void where_a_question_is_missed_for_sure_the_doubtful_ones_stay_answered() {
    assertThat(ends.of(List.of(replied(0.9, 0, 0.28, 0), replied(0.1, 0, 0.31, 0))))
        .containsExactly(State.ANSWERED, State.MISSED);
  }

  @Test
  public void many_questions_are_not_a_reason_to_take_one_of_them_for_missed() {
    List<Pending> eight = Collections.nCopies(8, replied(0.9, 0, 0.14, 0));

    assertThat(ends.of(eight)).containsOnly(State.ANSWERED);
  }

  @Test
  public void an_issue_is_unheard_from_a_probability_of_thirty_five_in_a_hundred() {
    Pending certain = replied(0.9, 0, 0, 0);

    assertThat(new Ends(0.5, 0.3, 0.9, 0.3).of(List.of(replied(0.6, 0, 0.349, 0), certain)))
        .containsExactly(State.ANSWERED, State.ANSWERED);
    assertThat(new Ends(0.5, 0.3, 0.9, 0.3).of(List.of(replied(0.6, 0, 0.351, 0), certain)))
        .containsExactly(State.MISSED, State.ANSWERED);
  }

  @Test
  public void a_question_without_reply_is_open_and_its_issue_unheard_as_it_is() {
    assertThat(ends.of(List.of(replied(0.6, 0, 0.4, 0), alone(false, false))))
        .containsExactly(State.MISSED, State.OPEN);
    Pending doubtful = replied(0.7, 0, 0.29, 0);
    assertThat(ends.of(List.of(doubtful, doubtful, alone(false, false))))
        .containsExactly(State.ANSWERED, State.ANSWERED, State.OPEN);
  }

  @Test
  public void an_agent_who_only_sends_a_file_has_passed_over_the_question() {
    assertThat(ends.of(List.of(alone(true, false)))).containsExactly(State.MISSED);
  }

  @Test
  public void only_who_speaks_again_can_take_a_question_back() {
    assertThat(ends.of(List.of(alone(false, true)))).containsExactly(State.WITHDRAWN);
    assertThat(ends.of(List.of(alone(false, false)))).containsExactly(State.OPEN);
  }

  @Test
  public void an_issue_without_questions_has_no_ends() {
    assertThat(ends.of(List.of())).isEmpty();
  }

  private static Pending replied(double... fate) {
    return new Pending(fate, true, true, false);
  }

  private static Pending alone(boolean written, boolean spokenAgain) {
    return new Pending(new double[] {0, 0, 0, 0.5}, false, written, spokenAgain);
  }
}
