package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.heed.language.Languages;
import org.junit.Test;

/** When the customer is content in the end. */
public class ContentmentTest {

  private static final String WORD = "You may close this ticket.";

  @Test
  public void who_clearly_says_that_it_works_is_content_with_all_before() {
    assertThat(contentment(List.of(), cue(2, Cue.Kind.RESOLVED, 0.5)).covers(0)).isTrue();
  }

  @Test
  public void what_may_be_read_as_solved_or_not_ends_nothing() {
    assertThat(
            contentment("It prints, I think.", List.of(), cue(2, Cue.Kind.RESOLVED, 0.3)).covers(0))
        .isFalse();
  }

  @Test
  public void who_only_wants_it_closed_waits_for_nothing() {
    List<Question> questions = List.of(question(new Span(2, 0, 26)));

    assertThat(contentment("Please close this ticket, thanks.", questions).covers(0)).isTrue();
  }

  @Test
  public void who_complained_and_then_wants_it_closed_is_resigned_and_not_content() {
    Cue complaint = new Cue(new Span(0, 0, 7), "Printer", Cue.Kind.COMPLAINT, 0.8);

    assertThat(contentment("Please close this ticket.", List.of(), complaint).covers(0)).isFalse();
  }

  @Test
  public void who_tells_of_the_same_error_and_wants_it_closed_waits_for_nothing() {
    String word = "I made the same error in the test, so the ticket can be closed.";

    assertThat(contentment(word, List.of()).covers(0)).isTrue();
  }

  @Test
  public void who_does_not_want_it_closed_waits() {
    assertThat(contentment("Please do not close this ticket.", List.of()).covers(0)).isFalse();
  }

  @Test
  public void who_asks_anything_else_in_the_same_message_is_not_content() {
    List<Question> questions = List.of(question(new Span(2, 30, 50)));

    assertThat(contentment(questions, cue(2, Cue.Kind.RESOLVED, 0.9)).covers(0)).isFalse();
  }

  @Test
  public void to_ask_that_the_issue_be_closed_asks_for_nothing_else() {
    List<Question> questions = List.of(question(new Span(2, 0, WORD.length())));

    assertThat(contentment(questions, cue(2, Cue.Kind.RESOLVED, 0.9)).covers(0)).isTrue();
  }

  @Test
  public void a_later_complaint_takes_it_back() {
    assertThat(
            contentment(List.of(), cue(2, Cue.Kind.RESOLVED, 0.9), cue(3, Cue.Kind.COMPLAINT, 0.5))
                .covers(0))
        .isFalse();
  }

  @Test
  public void nothing_after_the_word_is_covered_by_it() {
    assertThat(contentment(List.of(), cue(2, Cue.Kind.RESOLVED, 0.9)).covers(3)).isFalse();
  }

  @Test
  public void who_thanks_for_an_answer_and_lets_it_be_closed_is_content() {
    Reply answer = reply(Reply.Act.ANSWER, 0);

    assertThat(closedAfterThanks(answer).covers(0)).isTrue();
    assertThat(closedAfterThanks(reply(Reply.Act.ANSWER)).covers(0)).isFalse();
    assertThat(closedAfterThanks(reply(Reply.Act.ACKNOWLEDGE, 0)).covers(0)).isFalse();
  }

  @Test
  public void thanks_alone_end_no_wait_on_an_open_issue() {
    assertThat(thankful(advised(), reply(Reply.Act.ANSWER, 0)).covers(0)).isFalse();
  }

  private static Contentment contentment(List<Question> questions, Cue... cues) {
    return contentment(WORD, questions, cues);
  }

  private static Contentment contentment(String word, List<Question> questions, Cue... cues) {
    Transcript transcript =
        Transcript.of(
            Talk.customer("Printer\n\nThe printer stops after one page.")
                .agent("ann", "Please install version 4.2 of the driver.")
                .says(word)
                .says("Kim")
                .conversation(),
            Languages.load());
    return Contentment.of(transcript, questions, List.of(), List.of(cues));
  }

  private static Contentment thankful(Talk talk, Reply reply) {
    Transcript transcript =
        Transcript.of(talk.says("Thank you so much, Ann!").conversation(), Languages.load());
    return Contentment.of(
        transcript, List.of(), List.of(reply), List.of(cue(2, Cue.Kind.THANKS, 0.9)));
  }

  private static Contentment closedAfterThanks(Reply reply) {
    return thankful(advised().later(1).resolved().later(-1), reply);
  }

  private static Talk advised() {
    return Talk.customer("Printer\n\nThe printer stops after one page.")
        .agent("ann", "Please install version 4.2 of the driver.");
  }

  private static Reply reply(Reply.Act act, Integer... answers) {
    return new Reply(1, Set.of(act), Set.of(act), List.of(answers), 0.9);
  }

  private static Cue cue(int message, Cue.Kind kind, double confidence) {
    return new Cue(new Span(message, 0, WORD.length()), WORD, kind, confidence);
  }

  private static Question question(Span span) {
    return new Question(
        0,
        span,
        WORD,
        Question.Kind.REQUEST,
        Question.State.OPEN,
        Instant.EPOCH,
        OptionalInt.empty(),
        List.of(),
        OptionalInt.empty(),
        0.9);
  }
}
