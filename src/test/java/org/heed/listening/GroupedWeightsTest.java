package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class GroupedWeightsTest {

  private final Weights weights =
      new Weights(
          List.of("answer"),
          Map.of(
              Weights.ALWAYS,
              new double[] {-0.5},
              "next",
              new double[] {1.25},
              "next alone",
              new double[] {0.75}));
  private final GroupedWeights grouped = new GroupedWeights(weights);

  @Test
  public void traits_noted_together_weigh_as_much_as_one_by_one() {
    int together = grouped.together("next", "next alone", "of no weight");
    double[] judged = grouped.sums().judge(notes -> notes.add(together, 0.5));
    double[] apart =
        weights
            .sums()
            .judge(
                notes -> {
                  notes.add(weights.number("next"), 0.5);
                  notes.add(weights.number("next alone"), 0.5);
                });
    assertThat(judged[0]).isCloseTo(apart[0], within(1e-12));
  }

  @Test
  public void traits_of_which_none_has_a_weight_are_not_asked_for() {
    assertThat(grouped.together("unheard of", "of no weight")).isEqualTo(TraitNames.NOBODY);
  }

  @Test
  public void a_group_of_one_that_weighs_is_that_one() {
    assertThat(grouped.together("next", "of no weight")).isEqualTo(weights.number("next"));
  }
}
