package org.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heed.lab.EndThresholds.Issue;
import org.heed.lab.Labelled.Origin;
import org.heed.lab.Learner.Example;
import org.heed.listening.Ends.Pending;
import org.heed.listening.Traits;
import org.junit.Test;

/** Where the lab draws its lines. */
public class ThresholdsTest {

  @Test
  public void a_threshold_stands_at_the_least_likely_example_that_is_worth_taking() {
    List<Example> examples = List.of(example(true), example(true), example(false), example(false));
    List<double[]> unseen = List.of(p(0.9), p(0.6), p(0.3), p(0.2));

    assertThat(Thresholds.best(examples, unseen, 1)).containsExactly(0.6);
  }

  @Test
  public void the_ends_of_questions_are_told_apart_where_probabilities_allow_it() {
    Pending answered = replied(0.6, 0.1, 0.1, 0.1);
    Pending missed = replied(0.6, 0.1, 0.17, 0.1);
    List<Issue> issues =
        List.of(
            new Issue(Origin.TICKETS, List.of(answered), List.of("answered"), 0, false),
            new Issue(Origin.TICKETS, List.of(missed), List.of("missed"), 0, true),
            new Issue(
                Origin.SCENARIOS,
                List.of(answered, missed),
                List.of("answered", "missed"),
                0,
                true));

    List<Double> best = new EndThresholds(issues).best();

    assertThat(0.6 / best.get(0)).isGreaterThan(0.1 / best.get(2));
    assertThat(0.17 / best.get(2)).isGreaterThan(0.6 / best.get(0));
  }

  private static Pending replied(double... fate) {
    return new Pending(fate, true, true, false);
  }

  private static Example example(boolean holds) {
    return new Example(0, "CARD-1", Origin.TICKETS, new Traits(), new boolean[] {holds});
  }

  private static double[] p(double probability) {
    return new double[] {probability};
  }
}
