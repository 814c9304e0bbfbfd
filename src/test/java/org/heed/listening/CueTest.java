package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.Test;

/** How sentences add up to what their message shows. */
public class CueTest {

  @Test
  public void discontent_may_show_in_several_sentences_of_which_none_says_it_plainly() {
    assertThat(Cue.Kind.COMPLAINT.ofMessage(0.3, 0.2)).isEqualTo(1 - 0.7 * 0.8, within(1e-9));
  }

  @Test
  public void thanks_have_to_be_given_by_one_sentence() {
    assertThat(Cue.Kind.THANKS.ofMessage(0.3, 0.2)).isEqualTo(0.3, within(1e-9));
  }

  @Test
  public void a_long_message_is_not_a_complaint_for_its_length() {
    double[] neutral = new double[240];
    Arrays.fill(neutral, 0.011);

    assertThat(Cue.Kind.COMPLAINT.ofMessage(neutral)).isEqualTo(0.011, within(1e-9));
  }

  @Test
  public void only_the_five_likeliest_sentences_add_up() {
    double[] doubtful = new double[100];
    Arrays.fill(doubtful, 0.06);

    assertThat(Cue.Kind.COMPLAINT.ofMessage(doubtful))
        .isEqualTo(1 - Math.pow(0.94, 5), within(1e-9));
  }

  @Test
  public void a_message_that_says_nothing_shows_nothing() {
    assertThat(Cue.Kind.RESOLVED.ofMessage()).isZero();
  }
}
