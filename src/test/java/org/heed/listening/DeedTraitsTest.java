package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.conversation.Conversation;
import org.heed.language.Languages;
import org.junit.Test;

/** What is seen of a reply once the questions before it were followed. */
public class DeedTraitsTest {

  private final Conversation conversation =
      Talk.customer("Parcels\n\nWhy was the second parcel charged?")
          .agent("ann", "The depot opens at eight.")
          .conversation();
  private final Transcript transcript = Transcript.of(conversation, Languages.load());
  private final Doing doing =
      new Doing(transcript.replies().get(0), new double[Doing.ASPECTS.size()]);

  @Test
  public void a_reply_meets_the_most_of_each_question_before_it() {
    DeedTraits.Met met = new DeedTraits.Met();
    met.add(LinkNames.ASKED, 0.1, 1, 0.2, 0.7);
    met.add(LinkNames.ASKED, 0.6, 0.5, 0.9, 0.05);

    assertThat(seen(met))
        .containsEntry("asked answers", 0.6)
        .containsEntry("asked waits", 1.0)
        .containsEntry("asked waits still", 0.9)
        .containsEntry("asked missed", 0.7)
        .containsEntry("asked unanswered", 0.8)
        .containsEntry("opening missed", 0.0);
  }

  @Test
  public void a_reply_that_meets_no_question_is_seen_with_what_it_does_alone() {
    assertThat(seen(new DeedTraits.Met()))
        .containsEntry("asked waits", 0.0)
        .containsKeys(Doing.ASPECTS.toArray(String[]::new));
  }

  @Test
  public void a_reply_is_seen_with_how_the_customer_took_it() {
    double[] complaint = new double[JudgedSentence.CUSTOMER.size()];
    complaint[JudgedSentence.CUSTOMER.indexOf("complaint")] = 0.8;

    assertThat(seen(new DeedTraits.Met(), complaint))
        .containsEntry("then the customer", 1.0)
        .containsEntry("then complaint", 0.8);
    assertThat(seen(new DeedTraits.Met())).doesNotContainKey("then the customer");
  }

  @Test
  public void a_reply_is_seen_with_how_long_the_customer_had_waited_for_it() {
    assertThat(seen(new DeedTraits.Met()))
        .hasEntrySatisfying("time waited", hours -> assertThat(hours).isPositive())
        .doesNotContainKeys("time since the last reply", "time until the customer spoke again");
  }

  @Test
  public void what_a_reply_is_judged_for_again_is_judged_by_its_own_threshold() {
    Judgement shipped = Judgement.shipped();
    double[] again = new double[DeedTraits.AGAIN.size()];
    again[DeedTraits.AGAIN.indexOf(Doing.CLARIFY)] = 0.97;

    Deed deed = Deed.of(doing, again, shipped);

    assertThat(deed.does(Doing.CLARIFY)).isTrue();
    assertThat(deed.receives()).isTrue();
    assertThat(deed.does(Doing.ANSWER)).isFalse();
    assertThat(deed.surest()).isEqualTo(0.97);
  }

  private Map<String, Double> seen(DeedTraits.Met met, double... taken) {
    TraitList names = new TraitList();
    Traits traits = new Traits();
    new DeedTraits(names).observe(transcript, 0, doing, met, taken, names.into(traits));
    Map<String, Double> seen = new HashMap<>();
    traits.forEach(seen::put);
    return seen;
  }

  @Test
  public void the_tables_know_what_is_judged_again() {
    assertThat(Judgement.shipped().deed().aspects())
        .isEqualTo(Pursuit.deedAspects())
        .isEqualTo(List.of("answer", "clarify", "acknowledge", "beside_point"));
  }
}
