package org.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.heed.lab.Labelled.Origin;
import org.heed.lab.Learner.Example;
import org.heed.listening.Traits;
import org.junit.Test;

/** Trees grown by the lab. */
public class GrowerTest {

  @Test
  public void trees_learn_what_only_two_traits_together_tell() {
    Grower.Grown grown = new Grower(List.of("missed"), 160, 0.05).grow(examples());

    assertThat(grown.trees().judge(traits(true, false))[0]).isGreaterThan(0.7);
    assertThat(grown.trees().judge(traits(true, true))[0]).isLessThan(0.3);
  }

  @Test
  public void the_same_examples_grow_the_same_trees() {
    String once = new Grower(List.of("missed"), 160, 0.05).grow(examples()).trees().table();
    String again = new Grower(List.of("missed"), 160, 0.05).grow(examples()).trees().table();

    assertThat(again).isEqualTo(once);
  }

  /** Asked again means missed, unless there was an answer in between. */
  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      boolean again = i % 2 == 0;
      boolean answered = i % 4 < 2;
      examples.add(
          new Example(
              i % 5,
              "CARD-" + i,
              Origin.TICKETS,
              traits(again, answered),
              new boolean[] {again && !answered}));
    }
    return examples;
  }

  private static Traits traits(boolean again, boolean answered) {
    Traits traits = new Traits();
    traits.addIf(again, "asked again");
    traits.addIf(answered, "answered");
    return traits;
  }
}
