package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.heed.conversation.Conversation;
import org.heed.language.Languages;
import org.junit.Test;

/** Which of the customer's messages tells how they took a reply. */
public class ReactionsTest {

  private static final int COMPLAINT = JudgedSentence.CUSTOMER.indexOf("complaint");

  private final Conversation conversation =
      Talk.customer("Parcels\n\nWhy was the second parcel charged?")
          .agent("ann", "The depot opens at eight.")
          .agent("ann", "And it closes at six.")
          .says("Hello.\n\nI did not ask for that.")
          .agent("ben", "It was too heavy.")
          .conversation();
  private final Transcript transcript = Transcript.of(conversation, Languages.load());

  @Test
  public void the_next_message_tells_how_all_replies_before_it_were_taken() {
    assertThat(reactions().get(0)[COMPLAINT]).isEqualTo(0.7);
    assertThat(reactions().get(1)[COMPLAINT]).isEqualTo(0.7);
  }

  @Test
  public void nobody_has_reacted_to_the_last_reply() {
    assertThat(reactions()).hasSize(3);
    assertThat(reactions().get(2)).isEmpty();
  }

  private List<double[]> reactions() {
    List<JudgedSentence> said = new ArrayList<>();
    for (Utterance utterance : transcript.customers()) {
      for (int place = 0; place < utterance.text().sentences().size(); place++) {
        double[] judged = new double[JudgedSentence.CUSTOMER.size()];
        judged[COMPLAINT] = utterance.index() == 3 && place > 0 ? 0.7 : 0.1;
        said.add(new JudgedSentence(utterance, place, judged));
      }
    }
    return Reactions.of(transcript, said);
  }
}
