package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.heed.conversation.Conversation;
import org.heed.language.Languages;
import org.junit.Test;

/** What is sure enough to be held against anybody. */
public class SignalsTest {

  private static final Conversation TALK =
      Talk.customer("Kettle\n\nWhy does the lid not close?")
          .agent("ann", "Our kettles are made of steel.")
          .says("You might have looked at the lid.")
          .conversation();

  private final Transcript transcript = Transcript.of(TALK, Languages.load());
  private final Instant now = TALK.messages().get(2).at().plusSeconds(60);

  @Test
  public void a_clear_complaint_is_a_signal() {
    assertThat(signals(List.of(complaint(0.6)), List.of()))
        .extracting(Signal::kind)
        .containsExactly(Signal.Kind.COMPLAINT);
  }

  @Test
  public void what_may_be_a_complaint_or_not_adds_no_heat() {
    assertThat(signals(List.of(complaint(0.3)), List.of())).isEmpty();
  }

  @Test
  public void a_reply_that_is_clearly_beside_the_point_is_a_signal() {
    assertThat(signals(List.of(), List.of(reply(Set.of(Reply.Act.BESIDE_POINT)))))
        .extracting(Signal::kind)
        .containsExactly(Signal.Kind.BESIDE_THE_POINT);
  }

  @Test
  public void a_reply_that_is_perhaps_beside_the_point_is_not_held_against_the_agent() {
    assertThat(signals(List.of(), List.of(reply(Set.of())))).isEmpty();
  }

  @Test
  public void a_chase_is_history_once_a_reply_answers() {
    Cue chase = new Cue(new Span(0, 8, 34), "Any news?", Cue.Kind.CHASE, 0.8);
    Reply answer = new Reply(1, Set.of(Reply.Act.ANSWER), Set.of(), List.of(0), 0.9);

    assertThat(signals(List.of(chase), List.of()))
        .extracting(Signal::kind)
        .containsExactly(Signal.Kind.CHASED);
    assertThat(signals(List.of(chase), List.of(answer))).isEmpty();
  }

  @Test
  public void that_it_is_urgent_is_no_wish_for_a_senior_agent_before_anybody_has_replied() {
    String words = "This is very urgent, my kitchen is under water.";

    assertThat(wishes(Talk.customer("Tap\n\n" + words).agent("ann", "Which tap is it?"), 0))
        .isEmpty();
    assertThat(wishes(Talk.customer("My tap drips.").agent("ann", "Which?").says(words), 2))
        .hasSize(1);
  }

  @Test
  public void who_asks_for_the_manager_at_once_wants_a_senior_agent() {
    assertThat(wishes(Talk.customer("Tap\n\nI want to talk to your manager, it is urgent."), 0))
        .hasSize(1);
  }

  private static List<Signal> wishes(Talk talk, int message) {
    Transcript told = Transcript.of(talk.conversation(), Languages.load());
    Utterance said = told.get(message);
    List<Cue> cues =
        List.of(
            new Cue(
                said.span(said.spoken().get(0)),
                said.words(said.spoken().get(0)),
                Cue.Kind.WANTS_ESCALATION,
                0.8));
    return signals(told, said.message().at().plusSeconds(60), cues, List.of());
  }

  private List<Signal> signals(List<Cue> cues, List<Reply> replies) {
    return signals(transcript, now, cues, replies);
  }

  private static List<Signal> signals(
      Transcript transcript, Instant now, List<Cue> cues, List<Reply> replies) {
    return new Signals()
        .find(
            transcript,
            new Signals.Findings(
                List.of(),
                replies,
                List.of(),
                List.of(),
                cues,
                new Silence(transcript, List.of(), replies, cues)),
            now);
  }

  private static Cue complaint(double confidence) {
    return new Cue(new Span(2, 0, 33), "You might ...", Cue.Kind.COMPLAINT, confidence);
  }

  private static Reply reply(Set<Reply.Act> clear) {
    return new Reply(1, Set.of(Reply.Act.BESIDE_POINT), clear, List.of(), 0.5);
  }
}
