package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.heed.listening.Trees.Node;
import org.junit.Test;

/** Boosted trees: walked from the root, summed, squeezed. */
public class TreesTest {

  private static final List<Node> ASKED_AGAIN_IS_BAD =
      List.of(new Node("asked again", 0.5, 1, 2), leaf(-1), leaf(2));
  private static final List<Node> LATE_IS_WORSE =
      List.of(new Node("days", 3, 1, 2), leaf(0), leaf(1));

  private final Trees trees =
      new Trees(
          List.of("missed"), List.of(0.4), List.of(List.of(ASKED_AGAIN_IS_BAD, LATE_IS_WORSE)));

  @Test
  public void the_leaves_that_the_traits_lead_to_are_summed_and_squeezed() {
    Traits traits = new Traits();
    traits.add("asked again");
    traits.add("days", 5);

    assertThat(trees.judge(traits)[0]).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-9));
  }

  @Test
  public void a_trait_that_was_not_observed_counts_as_nothing() {
    assertThat(trees.judge(new Traits())[0]).isCloseTo(1 / (1 + Math.exp(1)), within(1e-9));
  }

  @Test
  public void a_value_at_the_limit_goes_above_it() {
    Traits traits = new Traits();
    traits.add("days", 3);

    assertThat(trees.judge(traits)[0]).isCloseTo(0.5, within(1e-9));
  }

  @Test
  public void a_limit_below_nothing_parts_values_below_nothing() {
    Trees cool =
        new Trees(
            List.of("missed"),
            List.of(0.4),
            List.of(List.of(List.of(new Node("warmth", -0.5, 1, 2), leaf(-1), leaf(2)))));

    assertThat(judged(cool, -1)).isCloseTo(1 / (1 + Math.exp(1)), within(1e-9));
    assertThat(judged(cool, -0.5)).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-9));
    assertThat(judged(cool, 1)).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-9));
    assertThat(cool.judge(new Traits())[0]).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-9));
  }

  private static double judged(Trees trees, double warmth) {
    Traits traits = new Traits();
    traits.add("warmth", warmth);
    return trees.judge(traits)[0];
  }

  @Test
  public void the_table_tells_aspects_thresholds_and_every_node() {
    assertThat(trees.table())
        .isEqualTo(
            """
            aspect\tmissed\t0.4
            tree
            node\t0.5\t1\t2\tasked again
            leaf\t-1.0
            leaf\t2.0
            tree
            node\t3.0\t1\t2\tdays
            leaf\t0.0
            leaf\t1.0
            """);
  }

  @Test
  public void the_shipped_trees_judge_the_four_ends_of_a_question() {
    assertThat(Judgement.shipped().fate().aspects())
        .containsExactly("answered", "acknowledged", "missed", "withdrawn");
  }

  private static Node leaf(double worth) {
    return new Node("", worth, 0, 0);
  }
}
