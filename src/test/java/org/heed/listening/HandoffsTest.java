package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class HandoffsTest {

  private static Talk toldOfTwoHandoffs() {
    return answeredByAnn()
        .agent("ann", "I am handing this over to Ben.")
        .agent("ben", "I am handing this over to Cleo.");
  }

  private static Talk answeredByAnn() {
    return Talk.customer("Router is dead\n\nThe router has no light at all since Monday.")
        .owner(null, "ann")
        .agent("ann", "Please press the small button at the back for ten seconds.")
        .says("I did, it stays dark.");
  }

  @Test
  public void the_first_assignment_is_no_handoff() {
    assertThat(answeredByAnn().read().handoffs()).isEmpty();
  }

  @Test
  public void triage_before_the_first_public_reply_is_no_handoff() {
    Talk talk =
        Talk.customer("Router is dead\n\nNo light at all.")
            .owner(null, "ann")
            .owner("ann", "ben")
            .agent("ben", "Please press the small button at the back.");

    assertThat(talk.read().handoffs()).isEmpty();
  }

  @Test
  public void a_new_owner_who_then_replies_is_one_handoff() {
    Talk talk = answeredByAnn().owner("ann", "ben").agent("ben", "I will send a new one.");

    assertThat(talk.read().handoffs())
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.from()).isEqualTo("ann");
              assertThat(move.to()).isEqualTo("ben");
              assertThat(move.change()).hasValue(1);
              assertThat(move.message()).hasValue(3);
              assertThat(move.pingPong()).isFalse();
            });
  }

  @Test
  public void a_reply_before_the_change_that_follows_it_is_the_same_move() {
    Talk talk = answeredByAnn().agent("ben", "I will send a new one.").owner("ann", "ben");

    assertThat(talk.read().handoffs())
        .singleElement()
        .satisfies(move -> assertThat(move.change()).hasValue(1));
  }

  @Test
  public void colleagues_who_follow_one_another_unasked_are_no_signal() {
    Reading reading =
        answeredByAnn()
            .agent("ann", "We will send you a new router.")
            .agent("ben", "Did the new router arrive?")
            .agent("cleo", "We have not heard from you, so we close this.")
            .read();

    assertThat(reading.handoffs()).hasSize(2);
    assertThat(reading.signals())
        .extracting(Signal::kind)
        .doesNotContain(Signal.Kind.REPEATED_HANDOFFS);
  }

  @Test
  public void the_way_back_from_a_colleague_whom_the_customer_never_dealt_with_is_no_ping_pong() {
    Reading reading =
        answeredByAnn()
            .agent("ann", "We will send you a new router.")
            .agent("ben", "Did the new router arrive?")
            .says("Not yet.")
            .agent("ann", "It left the depot on Monday.")
            .read();

    assertThat(reading.pingPongs()).isEqualTo(1);
    assertThat(reading.signals())
        .extracting(Signal::kind)
        .doesNotContain(Signal.Kind.PING_PONG, Signal.Kind.REPEATED_HANDOFFS);
  }

  @Test
  public void who_is_told_that_they_are_passed_on_feels_it() {
    Reading reading = toldOfTwoHandoffs().agent("cleo", "Which model is it?").read();

    assertThat(reading.signals()).extracting(Signal::kind).contains(Signal.Kind.REPEATED_HANDOFFS);
  }

  @Test
  public void handoffs_are_history_once_the_customer_says_that_all_is_well() {
    Reading reading =
        toldOfTwoHandoffs()
            .agent("cleo", "Please press the red button, it fixes this.")
            .says("It works perfectly now, the problem is solved.")
            .read();

    assertThat(reading.handoffs()).hasSize(2);
    assertThat(reading.signals())
        .extracting(Signal::kind)
        .doesNotContain(Signal.Kind.REPEATED_HANDOFFS);
  }

  @Test
  public void a_public_word_to_a_colleague_is_no_handoff() {
    Talk talk = answeredByAnn().agent("ben", "[~ann] have you seen the notes on this model?");

    assertThat(talk.read().handoffs()).isEmpty();
  }

  @Test
  public void a_colleague_is_known_by_the_user_name_too() {
    Talk talk =
        answeredByAnn()
            .mentionedAs("a.miller", "ann")
            .agent("ben", "[~a.miller] have you seen the notes on this model?");

    assertThat(talk.read().handoffs()).isEmpty();
  }

  @Test
  public void who_takes_over_from_a_colleague_in_public_has_taken_over() {
    Talk talk = answeredByAnn().agent("ben", "[~ann] thanks, I have taken over this from here.");

    assertThat(talk.read().handoffs()).hasSize(1);
  }

  @Test
  public void who_speaks_to_a_colleague_and_the_customer_has_taken_over() {
    Talk talk = answeredByAnn().agent("ben", "[~ann] is away. [~kim] please hold it for a minute.");

    assertThat(talk.read().handoffs()).hasSize(1);
  }

  @Test
  public void unassign_and_back_is_no_handoff() {
    Talk talk =
        answeredByAnn()
            .owner("ann", null)
            .owner(null, "ann")
            .agent("ann", "Back to you: a new one comes.");

    assertThat(talk.read().handoffs()).isEmpty();
  }

  @Test
  public void a_way_through_a_queue_is_one_move() {
    Talk talk =
        answeredByAnn()
            .owner("ann", "queue")
            .owner("queue", "ben")
            .agent("ben", "A new one is on its way.");

    assertThat(talk.read().handoffs())
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.from()).isEqualTo("ann");
              assertThat(move.to()).isEqualTo("ben");
              assertThat(move.change()).hasValue(2);
            });
  }

  @Test
  public void announced_cover_and_the_way_back_are_no_handoffs() {
    Talk talk =
        Talk.customer("Router is dead\n\nNo light at all.")
            .owner(null, "ann")
            .agent("ann", "I am on leave from tomorrow until Monday and Ben is covering for me.")
            .owner("ann", "ben")
            .agent("ben", "Ben here for Ann, a new one is on its way.")
            .says("It is here, but it blinks.")
            .owner("ben", "ann")
            .agent("ann", "Back from leave. Blinking is fine while it updates.");

    assertThat(talk.read().handoffs()).isEmpty();
  }

  @Test
  public void an_announced_move_to_a_peer_still_counts() {
    Talk talk =
        Talk.customer("Router is dead\n\nNo light at all.")
            .owner(null, "ann")
            .agent("ann", "I am handing this over to Ben from the network desk.")
            .owner("ann", "ben")
            .agent("ben", "A new one is on its way.");

    assertThat(talk.read().handoffs()).hasSize(1);
  }

  @Test
  public void an_announced_escalation_to_a_senior_is_no_handoff() {
    Talk talk =
        Talk.customer("Router is dead\n\nNo light at all.")
            .owner(null, "ann")
            .agent("ann", "I am bringing in Dora, our senior engineer, who takes it from here.")
            .owner("ann", "dora")
            .agent("dora", "The power supply is the cause, a new one leaves today.");

    assertThat(talk.read().handoffs()).isEmpty();
  }

  @Test
  public void an_escalation_by_heed_is_no_handoff() {
    Talk talk =
        answeredByAnn().escalatedTo("ann", "dora").agent("dora", "The power supply is broken.");

    assertThat(talk.read().handoffs()).isEmpty();
  }

  @Test
  public void internal_comments_of_others_move_nothing() {
    Talk talk =
        answeredByAnn()
            .internally("ben", "Looks like the power supply. Want me to take it?")
            .agent("ann", "A new power supply is on its way.");

    assertThat(talk.read().handoffs()).isEmpty();
  }

  @Test
  public void a_colleague_who_answers_one_line_while_the_owner_goes_on_counts_there_and_back() {
    Talk talk =
        answeredByAnn()
            .agent("ben", "Hi, the button is on the left side on newer models.")
            .says("There is none on the left.")
            .agent("ann", "Then I send you a new one.");

    assertThat(talk.read().handoffs()).extracting(Handoff::to).containsExactly("ben", "ann");
    assertThat(talk.read().handoffs()).extracting(Handoff::pingPong).containsExactly(false, true);
  }

  @Test
  public void a_colleague_whom_the_owner_announced_counts_neither_there_nor_back() {
    Talk talk =
        Talk.customer("Router is dead\n\nNo light at all.")
            .owner(null, "ann")
            .agent("ann", "My colleague Ben in the warehouse will post the tracking number here.")
            .agent("ben", "It is 4711.")
            .says("Thank you. Do I send the old one back?")
            .agent("ann", "Yes please, the label is in the box.");

    assertThat(talk.read().handoffs()).isEmpty();
  }

  @Test
  public void going_back_to_an_agent_who_had_it_before_is_ping_pong() {
    Talk talk =
        answeredByAnn()
            .owner("ann", "ben")
            .agent("ben", "Which model is it?")
            .says("The X2.")
            .owner("ben", "ann")
            .agent("ann", "The X2 needs a new power supply.");

    Reading reading = talk.read();

    assertThat(reading.handoffs()).hasSize(2);
    assertThat(reading.pingPongs()).isEqualTo(1);
    assertThat(reading.signals())
        .extracting(Signal::kind)
        .contains(Signal.Kind.REPEATED_HANDOFFS, Signal.Kind.PING_PONG);
  }

  @Test
  public void automation_that_replies_is_no_voice() {
    Talk talk =
        answeredByAnn().robot("We have received your message.").agent("ann", "A new one comes.");

    assertThat(talk.read().handoffs()).isEmpty();
    assertThat(talk.read().voices()).extracting(Voice::agent).containsExactly("ann");
  }
}
