package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.heed.language.Languages;
import org.junit.Test;

/** Which refusals are bare. */
public class RefusalsTest {

  @Test
  public void a_no_without_reason_or_another_way_is_bare() {
    assertThat(isBare("We can not do that.")).isTrue();
    assertThat(isBare("We can not do that. Instead you can order a new lid.")).isFalse();
  }

  @Test
  public void to_give_up_since_nothing_was_heard_is_no_bare_no() {
    assertThat(isBare("Can't reproduce and the customer does not reply anymore.")).isFalse();
  }

  private static boolean isBare(String refusal) {
    Talk talk = Talk.customer("Kettle\n\nPlease mend the lid.").agent("ann", refusal);
    return new Refusals()
        .isBare(Transcript.of(talk.conversation(), Languages.load()).replies().get(0));
  }
}
