package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.heed.language.Languages;
import org.junit.Test;

public class ReaderTest {

  private static final String PASSED_OVER =
      "Website down since Monday\n\n"
          + "Our site shows error 502. The certificate renewed at 03:00 and nginx did not reload.\n"
          + "When will you refund the days we lost?";

  @Test
  public void a_reply_that_passes_over_the_question_leaves_it_missed() {
    Reading reading =
        Talk.customer(PASSED_OVER)
            .agent("ann", "Did you know that our premium plan includes daily backups?")
            .says("I asked about a refund. When will you refund the days we lost?")
            .agent("ben", "Our maintenance window moves to Thursdays starting in May.")
            .read();

    assertThat(reading.missedQuestions())
        .extracting(Question::words)
        .contains("When will you refund the days we lost?");
    assertThat(reading.signals()).extracting(Signal::kind).contains(Signal.Kind.MISSED_QUESTION);
    assertThat(reading.waitingSince()).hasValue(reading.questions().get(0).asked());
  }

  @Test
  public void an_answer_in_substance_answers_and_the_customers_word_confirms() {
    Reading reading =
        Talk.customer("Printer\n\nIs the toner of the X2 compatible with the X3?")
            .agent("ann", "Yes, the toner fits both, they use the same cartridge.")
            .says("It works now, thank you!")
            .read();

    assertThat(reading.questions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.state()).isEqualTo(Question.State.CONFIRMED);
              assertThat(question.answeredBy()).hasValue(1);
            });
    assertThat(reading.waitingSince()).isEmpty();
  }

  @Test
  public void who_says_that_they_fixed_it_waits_no_longer_whatever_was_left_open() {
    Reading reading =
        Talk.customer("Setup fails\n\nThe setup stops with an error. What can I do?")
            .agent("ann", "Please send the log of the setup.")
            .says("Here it is. Which language should I choose there?")
            .says("Thank you....\r\nfixed the issue \r\n")
            .agent("ann", "Thanks for letting us know.")
            .read();

    assertThat(reading.waitingSince()).isEmpty();
    assertThat(reading.unansweredQuestions()).isEmpty();
  }

  @Test
  public void a_description_that_asks_nothing_opens_the_question_solve_this() {
    Reading reading = Talk.customer("Login fails\n\nSince the update I see a blank page.").read();

    assertThat(reading.questions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.kind()).isEqualTo(Question.Kind.OPENING);
              assertThat(question.state()).isEqualTo(Question.State.OPEN);
              assertThat(question.words()).isEqualTo("Login fails");
            });
  }

  @Test
  public void an_automatic_receipt_stops_no_clock() {
    Reading reading =
        Talk.customer("Parcel\n\nWhere is my parcel?")
            .robot("Your message has reached us. We answer within one day.")
            .read();

    assertThat(reading.questions().get(0).state()).isEqualTo(Question.State.OPEN);
    assertThat(reading.waitingSince()).hasValue(reading.messages().get(0).at());
  }

  @Test
  public void a_goodbye_starts_no_clock() {
    Reading reading =
        Talk.customer("Parcel\n\nWhere is my parcel?")
            .agent("ann", "It is at the depot in Kassel and will be delivered tomorrow.")
            .says("It has arrived. Thanks, bye")
            .read();

    assertThat(reading.waitingSince()).isEmpty();
  }

  @Test
  public void a_last_word_that_it_still_fails_starts_the_clock_again() {
    Talk talk =
        Talk.customer("Login fails\n\nHow do I get in again?")
            .agent("ann", "Please reset the password with the link on the login page.")
            .says("I did that. It still does not work.");

    assertThat(talk.read().waitingSince()).isPresent();
  }

  @Test
  public void quotes_code_and_signatures_ask_nothing() {
    Reading reading =
        Talk.customer(
                "Import stops\n\nThe import stops at row 300.\n"
                    + "{code}\nwhy? = true ? 1 : 0;\n{code}\n"
                    + "{quote}Is it plugged in?{quote}\n"
                    + "> Have you tried again?\n\n"
                    + "Regards\nKim\n"
                    + "Sent from my phone. Do you really need to print this?")
            .read();

    assertThat(reading.questions()).extracting(Question::kind).containsOnly(Question.Kind.OPENING);
  }

  @Test
  public void a_question_needs_no_question_mark() {
    Reading reading =
        Talk.customer(
                "Delivery\n\nThe shelf came without screws. I would like to know whether they come"
                    + " separately.")
            .read();

    assertThat(reading.questions())
        .extracting(Question::words)
        .containsExactly("I would like to know whether they come separately.");
  }

  @Test
  public void spans_point_into_the_original_markup() {
    String text =
        "Delivery\n\n{color:red}Hello,{color}\n* *Where* is the [parcel|http://a.example]?";
    Reading reading = Talk.customer(text).read();

    Span span = reading.questions().get(0).span();
    assertThat(text.substring(span.start(), span.end()))
        .isEqualTo("* *Where* is the [parcel|http://a.example]?");
    assertThat(reading.questions().get(0).words()).isEqualTo("Where is the parcel?");
  }

  @Test
  public void a_customer_who_stops_writing_when_agents_replied_past_the_question_goes_quiet() {
    Talk talk =
        Talk.customer(PASSED_OVER)
            .agent("ann", "Did you know that our premium plan includes daily backups?")
            .says("I asked about a refund. When will you refund the days we lost?")
            .agent("ben", "Our maintenance window moves to Thursdays starting in May.");

    assertThat(talk.read().nextDue()).hasValue(talk.now().plus(Silence.QUIET_AFTER));
    assertThat(talk.readAfter(41).signals())
        .extracting(Signal::kind)
        .contains(Signal.Kind.GONE_QUIET);
  }

  @Test
  public void while_no_agent_has_replied_the_silence_is_ours_for_three_weeks() {
    Talk talk = Talk.customer("Parcel\n\nWhere is my parcel?");

    assertThat(talk.read().nextDue()).hasValue(talk.now().plus(Silence.PATIENCE));
    assertThat(talk.readAfter(8).nextDue()).hasValue(talk.now().plus(Silence.GIVEN_UP_AFTER));
    assertThat(talk.readAfter(119).signals())
        .extracting(Signal::kind)
        .contains(Signal.Kind.UNANSWERED_QUESTION)
        .doesNotContain(Signal.Kind.GONE_QUIET);
    assertThat(talk.readAfter(121).signals())
        .extracting(Signal::kind)
        .contains(Signal.Kind.GONE_QUIET);
  }

  @Test
  public void who_writes_that_it_still_fails_must_not_wait_for_long() {
    Talk talk = printerAnswered().says("I installed it. It still does not work.");

    assertThat(talk.readAfter(7).signals())
        .extracting(Signal::kind)
        .doesNotContain(Signal.Kind.UNANSWERED_REPORT);
    Reading later = talk.readAfter(9);
    assertThat(later.signals())
        .filteredOn(signal -> signal.kind() == Signal.Kind.UNANSWERED_REPORT)
        .singleElement()
        .satisfies(
            signal ->
                assertThat(signal.evidence().get(0).words()).isEqualTo("It still does not work."));
    assertThat(later.waitingSince()).hasValue(later.messages().get(2).at());
  }

  @Test
  public void who_gave_what_was_asked_for_must_not_wait_for_long() {
    Talk talk =
        Talk.customer("Printer\n\nThe printer stops after one page. What can I do?")
            .agent("ann", "Which version of the driver do you use? Please send us the log.")
            .says("It is version 4.1, and the log is attached. [^printer.log]");

    assertThat(talk.readAfter(7).signals())
        .extracting(Signal::kind)
        .doesNotContain(Signal.Kind.DETAILS_GIVEN);
    assertThat(talk.readAfter(9).signals())
        .filteredOn(signal -> signal.kind() == Signal.Kind.DETAILS_GIVEN)
        .flatExtracting(Signal::evidence)
        .extracting(Evidence::words)
        .containsExactly("It is version 4.1, and the log is attached.");
  }

  @Test
  public void who_only_announces_the_details_has_not_given_them() {
    Reading reading =
        Talk.customer("Printer\n\nThe printer stops after one page. What can I do?")
            .agent("ann", "Which version of the driver do you use? Please send us the log.")
            .says("Thank you, I will send it tomorrow.")
            .readAfter(9);

    assertThat(reading.signals())
        .extracting(Signal::kind)
        .doesNotContain(Signal.Kind.DETAILS_GIVEN);
  }

  @Test
  public void on_a_closed_issue_the_wait_ends_with_its_closing() {
    Talk talk = printerAnswered().says("I installed it. It still does not work.");

    assertThat(talk.readAfter(100).signals())
        .extracting(Signal::kind)
        .contains(Signal.Kind.UNANSWERED_REPORT);
    Reading closed = talk.resolved().readAfter(100);
    assertThat(closed.signals())
        .extracting(Signal::kind)
        .doesNotContain(Signal.Kind.UNANSWERED_REPORT);
    assertThat(closed.nextDue()).isEmpty();
  }

  @Test
  public void who_writes_after_the_closing_waits_again() {
    Reading reading =
        printerAnswered()
            .resolved()
            .later(2)
            .says("I installed it. It still does not work.")
            .readAfter(100);

    assertThat(reading.signals()).extracting(Signal::kind).contains(Signal.Kind.UNANSWERED_REPORT);
  }

  @Test
  public void who_only_says_thanks_after_the_closing_does_not_begin_to_wait_again() {
    Talk closed = printerAnswered().says("I installed it. It still does not work.").resolved();

    assertThat(closed.later(2).says("Thank you!").readAfter(100).signals())
        .extracting(Signal::kind)
        .doesNotContain(Signal.Kind.UNANSWERED_REPORT);
    assertThat(closed.says("It still does not work.").readAfter(100).signals())
        .extracting(Signal::kind)
        .contains(Signal.Kind.UNANSWERED_REPORT);
  }

  @Test
  public void who_pleads_to_have_it_resolved_waits() {
    Reading reading =
        printerAnswered().says("Kindly resolve the issue at the earliest.").readAfter(100);

    assertThat(reading.waitingSince()).isPresent();
    assertThat(reading.signals())
        .extracting(Signal::kind)
        .contains(Signal.Kind.UNANSWERED_QUESTION);
  }

  @Test
  public void what_failed_at_first_and_works_in_the_end_needs_no_reply() {
    Reading reading =
        printerAnswered()
            .says("At first it did not work. After a restart it works perfectly now, thank you!")
            .readAfter(100);

    assertThat(reading.signals())
        .extracting(Signal::kind)
        .doesNotContain(Signal.Kind.UNANSWERED_REPORT);
    assertThat(reading.waitingSince()).isEmpty();
  }

  @Test
  public void what_worked_at_first_and_fails_again_needs_one() {
    Reading reading =
        printerAnswered()
            .says("At first it worked. Since the restart it still does not work.")
            .readAfter(100);

    assertThat(reading.signals()).extracting(Signal::kind).contains(Signal.Kind.UNANSWERED_REPORT);
  }

  @Test
  public void a_chase_is_not_counted_again_as_a_repeated_question() {
    Reading reading =
        Talk.customer("Parcel\n\nWhere is my parcel?")
            .agent("ann", "We are looking into it.")
            .says("Any news?")
            .read();

    assertThat(reading.questions()).anyMatch(question -> question.repeatOf().isPresent());
    assertThat(reading.signals())
        .extracting(Signal::kind)
        .contains(Signal.Kind.CHASED)
        .doesNotContain(Signal.Kind.REPEATED_QUESTION);
  }

  @Test
  public void what_is_posted_twice_in_haste_was_not_asked_again() {
    Reading reading =
        Talk.customer("Parcel\n\nHello.")
            .says("Where is my parcel 4711 from Kassel?")
            .says("Where is my parcel 4711 from Kassel?")
            .read();

    assertThat(reading.questions()).anyMatch(question -> question.repeatOf().isPresent());
    assertThat(reading.signals())
        .extracting(Signal::kind)
        .doesNotContain(Signal.Kind.REPEATED_QUESTION);
  }

  @Test
  public void the_evidence_quotes_what_is_asked_again_and_not_the_greeting() {
    Utterance utterance = said("Thank you for writing to us. It is not here. Which number is it?");

    assertThat(utterance.request()).isEqualTo("Which number is it?");
    assertThat(utterance.gist()).isEqualTo("It is not here.");
  }

  @Test
  public void where_nothing_is_asked_or_refused_the_gist_is_quoted() {
    Utterance utterance = said("Thank you for writing to us. The depot opens at eight.");

    assertThat(utterance.request()).isEqualTo("The depot opens at eight.");
    assertThat(utterance.refusal()).isEqualTo("The depot opens at eight.");
  }

  @Test
  public void a_bare_no_is_quoted_itself() {
    assertThat(said("Thank you for writing to us. We can not refund it.").refusal())
        .isEqualTo("We can not refund it.");
  }

  private static Talk printerAnswered() {
    return Talk.customer("Printer\n\nThe printer stops after one page. What can I do?")
        .agent("ann", "Please install version 4.2 of the driver, it fixes this.");
  }

  private static Utterance said(String text) {
    return Transcript.of(
            Talk.customer("Parcel\n\nWhere is it?").agent("ann", text).conversation(),
            Languages.load())
        .get(1);
  }

  @Test
  public void who_asks_that_it_be_closed_since_it_works_waits_for_nothing() {
    Reading reading =
        Talk.customer("Printer\n\nThe printer stops after one page. What can I do?")
            .agent("ann", "Please send us the log of the printer.")
            .says("The problem is solved, it works now. Please close this ticket.")
            .readAfter(100);

    assertThat(reading.waitingSince()).isEmpty();
    assertThat(reading.signals()).isEmpty();
  }

  @Test
  public void internal_words_are_no_reply_to_the_customer() {
    Reading reading =
        Talk.customer("Parcel\n\nWhere is my parcel?")
            .internally("ann", "It is at the depot in Kassel and will be delivered tomorrow.")
            .read();

    assertThat(reading.questions().get(0).state()).isEqualTo(Question.State.OPEN);
    assertThat(reading.replies()).isEmpty();
  }

  @Test
  public void a_bare_no_is_told_from_a_refusal_with_its_reason() {
    Reading bare =
        Talk.customer("Refund\n\nPlease refund the wrapping fee.")
            .agent("ann", "I'm afraid wrapping fees are not refunded.")
            .read();
    Reading explained =
        Talk.customer("Refund\n\nPlease refund the wrapping fee.")
            .agent(
                "ann",
                "I'm afraid wrapping fees are not refunded, because the paper is cut for each"
                    + " order. I can offer you a voucher instead.")
            .read();

    assertThat(bare.replies().get(0).acts()).contains(Reply.Act.REFUSAL, Reply.Act.BARE_NO);
    assertThat(explained.replies().get(0).acts())
        .contains(Reply.Act.REFUSAL)
        .doesNotContain(Reply.Act.BARE_NO);
  }

  @Test
  public void chasing_complaining_and_asking_for_a_senior_are_heard() {
    Reading reading =
        Talk.customer("Refund\n\nPlease refund the second charge.")
            .agent("ann", "We are looking into it.")
            .says("Any update? Nobody called. I want to talk to a supervisor.")
            .read();

    assertThat(reading.cues())
        .extracting(Cue::kind)
        .contains(Cue.Kind.CHASE, Cue.Kind.COMPLAINT, Cue.Kind.WANTS_ESCALATION);
  }

  @Test
  public void heat_does_not_depend_on_who_the_customer_is() {
    List<String> names =
        List.of("Kim Customer", "Dr. Adaeze Okonkwo", "\u0418\u0432\u0430\u043d", "VIP Group CEO");

    assertThat(names)
        .extracting(name -> unheard().from(name).read())
        .extracting(Reading::heat)
        .containsOnly(unheard().read().heat());
    assertThat(names)
        .extracting(name -> unheard().from(name).read().signals())
        .containsOnly(unheard().read().signals());
  }

  private static Talk unheard() {
    return Talk.customer(PASSED_OVER)
        .agent("ann", "Did you know that our premium plan includes daily backups?")
        .says("This is unacceptable. Please answer my question.")
        .agent("ben", "Our maintenance window moves to Thursdays.");
  }

  @Test
  public void heat_is_the_capped_sum_of_signals_that_each_show_their_evidence() {
    Reading reading = unheard().read();

    int sum = reading.signals().stream().mapToInt(Signal::weight).sum();
    assertThat(reading.heat()).isEqualTo(Math.min(100, sum)).isPositive();
    assertThat(reading.signals()).allSatisfy(signal -> assertThat(signal.evidence()).isNotEmpty());
  }

  @Test
  public void reading_again_gives_the_same_reading() {
    assertThat(unheard().read()).isEqualTo(unheard().read());
  }

  @Test
  public void an_empty_conversation_reads_as_nothing() {
    Talk nothing = new Talk();

    Reading reading = nothing.read();

    assertThat(reading.questions()).isEmpty();
    assertThat(reading.heat()).isZero();
    assertThat(reading.waitingSince()).isEmpty();
  }

  @Test
  public void waiting_is_measured_from_the_oldest_unanswered_question() {
    Talk talk =
        Talk.customer("Parcel\n\nWhere is my parcel?").later(5).says("And who pays the storage?");

    assertThat(talk.read().waitingSince()).hasValue(talk.now().minus(Duration.ofHours(6)));
  }

  @Test
  public void a_courtesy_beside_a_question_asks_nothing_of_its_own() {
    Reading reading =
        Talk.customer(
                "Second key\n\nHow much does a second key for the postbox cost? Any help is"
                    + " appreciated.")
            .read();

    assertThat(reading.questions())
        .extracting(Question::words)
        .containsExactly("How much does a second key for the postbox cost?");
  }

  @Test
  public void who_points_to_what_was_written_above_is_heard_to_repeat() {
    Reading reading =
        Talk.customer("Meter\n\nMy meter shows 4711 but the bill says 7411. Please correct it.")
            .agent("ann", "Could you send us the reading of your meter?")
            .says("As I wrote above, the meter shows 4711.")
            .read();

    assertThat(reading.cues()).extracting(Cue::kind).contains(Cue.Kind.REPEATS_SELF);
  }

  @Test
  public void what_works_now_is_heard_as_resolved_in_many_words() {
    for (String words :
        List.of(
            "That did the trick, thanks!",
            "It works perfectly now.",
            "You can close this, the problem is solved.",
            "After the update everything is fine again.")) {
      Reading reading = printerAnswered().says(words).read();

      assertThat(reading.cues()).as(words).extracting(Cue::kind).contains(Cue.Kind.RESOLVED);
    }
  }

  @Test
  public void who_said_that_all_is_well_has_not_gone_quiet() {
    Reading reading =
        Talk.customer(PASSED_OVER)
            .agent("ann", "Did you know that our premium plan includes daily backups?")
            .says("Everything works now, thank you very much for your help!")
            .agent("ben", "Glad to hear that. I am closing this ticket now.")
            .readAfter(1_000);

    assertThat(reading.signals()).extracting(Signal::kind).doesNotContain(Signal.Kind.GONE_QUIET);
  }

  @Test
  public void a_missed_question_is_clear_only_from_a_confidence_of_three_in_ten() {
    Question doubtful = missed(0.29);
    Question clear = missed(0.3);

    assertThat(doubtful.isClearlyMissed()).isFalse();
    assertThat(clear.isClearlyMissed()).isTrue();
  }

  private static Question missed(double confidence) {
    return new Question(
        0,
        new Span(0, 0, 10),
        "Where is it?",
        Question.Kind.INTERROGATIVE,
        Question.State.MISSED,
        Instant.EPOCH,
        OptionalInt.empty(),
        List.of(2),
        OptionalInt.empty(),
        confidence);
  }

  @Test
  public void who_says_what_did_the_trick_asks_nothing() {
    Reading reading =
        Talk.customer("Build fails\n\nIt fails with node 12.")
            .agent("ann", "I believe that an upgrade resolves the issue. Let us know.")
            .says("A new installation did the trick for me.")
            .read();

    assertThat(reading.questions()).allMatch(question -> question.span().message() == 0);
  }
}
