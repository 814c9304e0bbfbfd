package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.heed.conversation.Conversation;
import org.heed.language.Languages;
import org.junit.Test;

/** Who waits for whom, since when. */
public class SilenceTest {

  private static final Conversation TALK =
      Talk.customer("Kettle\n\nWhy does the lid not close?")
          .agent("ann", "Which kettle is it?")
          .says("The red one of 2019.")
          .conversation();

  private final Transcript transcript = Transcript.of(TALK, Languages.load());

  @Test
  public void what_was_clearly_passed_over_is_waited_for() {
    assertThat(silence(missed(0.4), Set.of()).waitingSince()).hasValue(TALK.messages().get(0).at());
  }

  @Test
  public void what_was_perhaps_passed_over_starts_no_wait() {
    assertThat(silence(missed(0.25), Set.of()).waitingSince()).isEmpty();
  }

  @Test
  public void who_gave_what_was_asked_for_waits_since_then() {
    assertThat(silence(missed(0.25), Set.of(Reply.Act.CLARIFY)).waitingSince())
        .hasValue(TALK.messages().get(2).at());
  }

  @Test
  public void who_only_announces_what_was_asked_for_does_not_wait_yet() {
    Transcript announced =
        transcript(asked().says("It is not easy, I will send you a photo of it."));

    assertThat(after(announced, reply(1, Reply.Act.CLARIFY)).waitingSince()).isEmpty();
  }

  @Test
  public void a_closing_for_inactivity_is_no_reply_to_who_had_spoken() {
    Transcript closed =
        transcript(asked().says("The red one of 2019.").agent("ann", "Closing due to inactivity."));

    assertThat(
            after(closed, reply(1, Reply.Act.CLARIFY), reply(3, Reply.Act.CLOSING)).waitingSince())
        .hasValue(closed.get(2).message().at());
  }

  @Test
  public void a_closing_for_inactivity_is_right_if_the_customer_said_nothing() {
    Transcript closed = transcript(asked().agent("ann", "Closing due to inactivity."));

    assertThat(
            after(closed, reply(1, Reply.Act.CLARIFY), reply(2, Reply.Act.CLOSING)).waitingSince())
        .isEmpty();
  }

  private static Talk asked() {
    return Talk.customer("Kettle\n\nThe lid does not close.").agent("ann", "Which kettle is it?");
  }

  private static Transcript transcript(Talk talk) {
    return Transcript.of(talk.conversation(), Languages.load());
  }

  private static Silence after(Transcript transcript, Reply... replies) {
    return new Silence(transcript, List.of(), List.of(replies), List.of());
  }

  private static Reply reply(int message, Reply.Act act) {
    return new Reply(message, Set.of(act), Set.of(act), List.of(), 0.9);
  }

  private Silence silence(Question question, Set<Reply.Act> acts) {
    return new Silence(
        transcript,
        List.of(question),
        List.of(new Reply(1, acts, acts, List.of(), 0.9)),
        List.of());
  }

  private static Question missed(double confidence) {
    return new Question(
        0,
        new Span(0, 8, 35),
        "Why does the lid not close?",
        Question.Kind.INTERROGATIVE,
        Question.State.MISSED,
        TALK.messages().get(0).at(),
        OptionalInt.empty(),
        List.of(1),
        OptionalInt.empty(),
        confidence);
  }
}
