package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.language.Languages;
import org.junit.Test;

/** What speaks for each end that a question can come to, beyond the words. */
public class FateTraitsTest {

  private static final FateTraits.Company ALONE = new FateTraits.Company(1, 0, 0, 0, 1);

  @Test
  public void how_long_the_customer_waited_for_a_reply_is_seen() {
    Map<String, Double> seen =
        seen(question().later(364).agent("ann", "We are closing old tickets."), 0, ALONE);

    assertThat(seen.get("time until a reply")).isCloseTo(0.59, within(0.01));
    assertThat(seen)
        .containsEntry("first reply of all", 1.0)
        .doesNotContainKeys("known voice", "new voice", "time until the customer spoke again");
  }

  @Test
  public void how_soon_the_customer_spoke_again_is_seen() {
    Map<String, Double> seen =
        seen(
            question().agent("ann", "The depot opens at eight.").says("And the charge?"), 0, ALONE);

    assertThat(seen.get("time until the customer spoke again")).isCloseTo(0.07, within(0.01));
  }

  @Test
  public void a_later_question_knows_who_replied_before() {
    Talk talk =
        Talk.customer("Parcels\n\nTwo parcels came.")
            .agent("ann", "Thank you for telling us.")
            .says("Why was the second parcel charged?");

    assertThat(seen(talk.agent("ben", "The depot opens at eight."), 2, ALONE))
        .containsEntry("new voice", 1.0)
        .containsEntry("messages before", 0.2)
        .doesNotContainKeys("known voice", "first reply of all", "same voice as before");
  }

  @Test
  public void a_question_is_seen_among_those_around_it() {
    FateTraits.Company last = new FateTraits.Company(3, 2, 1, 4, 20);

    assertThat(seen(question().agent("ann", "The depot opens at eight."), 0, last))
        .containsEntry("asked in its message", 0.3)
        .containsEntry("last of its message", 1.0)
        .containsEntry("asked before", 0.1)
        .containsEntry("asked before a reply", 0.4)
        .containsEntry("asked in all", 1.0);
  }

  @Test
  public void without_a_reply_no_time_is_seen() {
    assertThat(seen(question(), 0, ALONE)).doesNotContainKey("time until a reply");
  }

  private static Talk question() {
    return Talk.customer("Parcels\n\nWhy was the second parcel charged?");
  }

  private static Map<String, Double> seen(Talk talk, int message, FateTraits.Company company) {
    Transcript transcript = Transcript.of(talk.conversation(), Languages.load());
    Utterance utterance = transcript.get(message);
    Asked asked =
        new Asked(
            message,
            utterance.spoken().get(utterance.spoken().size() - 1),
            Question.Kind.INTERROGATIVE,
            utterance.content(),
            new double[JudgedSentence.CUSTOMER.size()]);
    List<FateTraits.Followed> replies =
        transcript.replies().stream()
            .filter(reply -> reply.index() > message)
            .map(reply -> new Doing(reply, new double[Doing.ASPECTS.size()]))
            .map(doing -> new FateTraits.Followed(doing, 0.1, 0.1, 0.1))
            .toList();
    TraitList names = new TraitList();
    Traits traits = new Traits();
    new FateTraits(new FateNames(names))
        .observe(transcript, asked, replies, company, names.into(traits));
    Map<String, Double> seen = new HashMap<>();
    traits.forEach(seen::put);
    return seen;
  }
}
