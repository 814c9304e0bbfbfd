package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.heed.conversation.Conversation;
import org.heed.language.Languages;
import org.junit.Test;

/** What looked like an answer is taken back when the customer shows that it was none. */
public class AskedAgainTest {

  private static final Conversation TALK =
      Talk.customer("Oven\n\nCan you send me the second tray that belongs to the oven?")
          .agent("ann", "The oven heats up to 250 degrees.")
          .says("As I said, it is the tray that is missing. Can you send me the second tray?")
          .agent("ben", "Our shop opens at nine.")
          .conversation();
  private static final Reply OF_ANN =
      new Reply(1, Set.of(Reply.Act.ANSWER), Set.of(), List.of(0), 0.6);

  private final Transcript transcript = Transcript.of(TALK, Languages.load());

  @Test
  public void who_asks_the_same_again_was_not_answered_before() {
    Answers.Outcome outcome =
        takeBack(List.of(), answered(0, 0, 1, 0.6), again(1, 2, Question.State.MISSED));

    assertThat(outcome.questions().get(0).state()).isEqualTo(Question.State.MISSED);
    assertThat(outcome.questions().get(0).passedOverBy()).containsExactly(1);
    assertThat(outcome.replies().get(0).acts()).containsExactly(Reply.Act.BESIDE_POINT);
  }

  @Test
  public void an_answer_to_the_second_asking_leaves_the_first_as_it_is() {
    Answers.Outcome outcome =
        takeBack(List.of(), answered(0, 0, 1, 0.6), again(1, 2, Question.State.ANSWERED));

    assertThat(outcome.questions().get(0).state()).isEqualTo(Question.State.ANSWERED);
    assertThat(outcome.replies()).containsExactly(OF_ANN);
  }

  @Test
  public void who_says_in_the_next_message_that_it_was_said_already_was_not_answered() {
    Cue asISaid = new Cue(new Span(2, 0, 9), "As I said", Cue.Kind.REPEATS_SELF, 0.9);

    Answers.Outcome outcome = takeBack(List.of(asISaid), answered(0, 0, 1, 0.6));

    assertThat(outcome.questions().get(0).state()).isEqualTo(Question.State.MISSED);
    assertThat(outcome.questions().get(0).answeredBy()).isEmpty();
  }

  @Test
  public void who_says_in_the_next_message_that_something_else_was_asked_was_not_answered() {
    Conversation rebuffed =
        Talk.customer("Oven\n\nCan you send me the second tray that belongs to the oven?")
            .agent("ann", "The oven heats up to 250 degrees.")
            .says("I did not ask how hot it gets.")
            .conversation();
    Answers.Outcome found = new Answers.Outcome(List.of(answered(0, 0, 1, 0.6)), List.of(OF_ANN));

    Answers.Outcome outcome =
        new AskedAgain().takeBack(Transcript.of(rebuffed, Languages.load()), found, List.of());

    assertThat(outcome.questions().get(0).state()).isEqualTo(Question.State.MISSED);
    assertThat(outcome.replies().get(0).clearActs()).containsExactly(Reply.Act.BESIDE_POINT);
  }

  @Test
  public void an_agent_asks_again_if_the_customer_says_next_that_it_had_been_said() {
    Cue asISaid = new Cue(new Span(2, 0, 9), "As I said", Cue.Kind.REPEATS_SELF, 0.9);

    assertThat(afterAsking(Set.of(Reply.Act.CLARIFY), asISaid))
        .containsExactlyInAnyOrder(Reply.Act.CLARIFY, Reply.Act.ASKS_AGAIN);
    assertThat(afterAsking(Set.of(Reply.Act.ACKNOWLEDGE), asISaid))
        .containsExactly(Reply.Act.ACKNOWLEDGE);
    assertThat(afterAsking(Set.of(Reply.Act.CLARIFY))).containsExactly(Reply.Act.CLARIFY);
  }

  private Set<Reply.Act> afterAsking(Set<Reply.Act> acts, Cue... cues) {
    Reply asking = new Reply(1, acts, acts, List.of(), 0.6);
    return new AskedAgain()
        .takeBack(transcript, new Answers.Outcome(List.of(), List.of(asking)), List.of(cues))
        .replies()
        .get(0)
        .clearActs();
  }

  @Test
  public void an_answer_beyond_doubt_stands() {
    Answers.Outcome outcome =
        takeBack(List.of(), answered(0, 0, 1, 0.95), again(1, 2, Question.State.MISSED));

    assertThat(outcome.questions().get(0).state()).isEqualTo(Question.State.ANSWERED);
  }

  private Answers.Outcome takeBack(List<Cue> cues, Question... questions) {
    return new AskedAgain()
        .takeBack(transcript, new Answers.Outcome(List.of(questions), List.of(OF_ANN)), cues);
  }

  private static Question answered(int number, int message, int by, double confidence) {
    return question(
        number,
        message,
        Question.State.ANSWERED,
        OptionalInt.of(by),
        OptionalInt.empty(),
        confidence);
  }

  private static Question again(int number, int message, Question.State state) {
    OptionalInt by = state == Question.State.ANSWERED ? OptionalInt.of(3) : OptionalInt.empty();
    return question(number, message, state, by, OptionalInt.of(0), 0.6);
  }

  private static Question question(
      int number,
      int message,
      Question.State state,
      OptionalInt by,
      OptionalInt repeatOf,
      double confidence) {
    return new Question(
        number,
        new Span(message, 0, 10),
        "Can you send me the second tray?",
        Question.Kind.REQUEST,
        state,
        TALK.messages().get(message).at(),
        by,
        List.of(),
        repeatOf,
        confidence);
  }
}
