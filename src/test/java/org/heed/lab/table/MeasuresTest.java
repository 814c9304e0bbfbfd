package org.heed.lab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.Test;

public class MeasuresTest {

  private static final Meaning BY_LENGTH = (a, b) -> -Math.abs(a.length() - b.length());

  @Test
  public void a_partner_counts_once_for_each_way_it_is_found() {
    List<Measures.Pair> pairs = Measures.pairs(List.of("# a note", "x\ta\tb", "x\tcccc\tddd"));
    assertThat(Measures.partnersFound(BY_LENGTH, pairs)).isEqualTo(4);
  }

  @Test
  public void agreement_is_one_with_itself_and_minus_one_with_the_opposite() {
    List<String> texts = List.of("a", "bbb", "cccccccc");
    assertThat(Measures.agreement(BY_LENGTH, BY_LENGTH, texts)).isEqualTo(1, within(1e-9));
    assertThat(Measures.agreement(BY_LENGTH, (a, b) -> -BY_LENGTH.similarity(a, b), texts))
        .isEqualTo(-1, within(1e-9));
  }

  @Test
  public void a_tie_is_half_a_separation() {
    var cases = List.of(new Measures.Case("aa", "bb", List.of("cc", "dddd")));
    assertThat(Measures.separation(BY_LENGTH, cases)).isEqualTo(0.75, within(1e-9));
  }
}
