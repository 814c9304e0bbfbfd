package org.heed.lab.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class ProseTest {

  @Test
  public void sentences_are_cut_at_their_ends_and_at_line_breaks() {
    assertThat(Prose.sentences("My bin was not emptied. Who do I call?\nThe street is full of it"))
        .containsExactly("My bin was not emptied.", "Who do I call?", "The street is full of it");
  }

  @Test
  public void code_and_logs_are_no_prose() {
    assertThat(
            Prose.sentences(
                "It stops when I start it.\n{code}let it = start(now) and go{code}\n[ERROR] the build has failed\n\tat shop.Basket.add(Basket.java)"))
        .containsExactly("It stops when I start it.");
  }

  @Test
  public void a_code_block_that_is_never_closed_takes_the_rest() {
    assertThat(Prose.sentences("It stops at once here.\n{noformat}\nthis is a log of it"))
        .containsExactly("It stops at once here.");
  }

  @Test
  public void addresses_and_people_are_left_out() {
    assertThat(Prose.sentences("[~jdoe] please look at https://example.org/x for the details"))
        .containsExactly("please look at for the details");
  }
}
