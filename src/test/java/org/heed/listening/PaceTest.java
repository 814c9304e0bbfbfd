package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.heed.language.Languages;
import org.junit.Test;

/** How much time passes between messages. */
public class PaceTest {

  @Test
  public void a_day_a_week_and_a_year_are_told_apart() {
    assertThat(between(24)).isCloseTo(0.32, within(0.01));
    assertThat(between(7 * 24)).isCloseTo(0.51, within(0.01));
    assertThat(between(365 * 24)).isCloseTo(0.91, within(0.01));
  }

  @Test
  public void each_bucket_is_twice_as_long_as_the_one_before() {
    assertThat(bucket(5)).isEqualTo("6 h");
    assertThat(bucket(6)).isEqualTo("18 h");
    assertThat(bucket(3 * 24)).isEqualTo("4 d");
    assertThat(bucket(10 * 365 * 24)).isEqualTo("longer");
  }

  @Test
  public void clocks_that_run_backwards_count_as_no_time() {
    List<Utterance> talk = talk(30);

    assertThat(Pace.between(talk.get(1), talk.get(0))).isZero();
    assertThat(Pace.bucketOf(talk.get(1), talk.get(0))).isZero();
  }

  private static double between(long hours) {
    List<Utterance> talk = talk(hours);
    return Pace.between(talk.get(0), talk.get(1));
  }

  private static String bucket(long hours) {
    List<Utterance> talk = talk(hours);
    return Pace.BUCKETS.get(Pace.bucketOf(talk.get(0), talk.get(1)));
  }

  private static List<Utterance> talk(long hours) {
    Talk talk =
        Talk.customer("Parcels\n\nWhy was the second parcel charged?")
            .later(hours - 1)
            .agent("ann", "The depot opens at eight.");
    return Transcript.of(talk.conversation(), Languages.load()).all();
  }
}
