package org.heed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heed.store.SampleReading.ASKED;
import static org.heed.store.SampleReading.READ;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.heed.customer.Experience;
import org.heed.listening.Question.State;
import org.heed.listening.Reading;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ReadingsTest {

  private static final int ALL = 100;

  @Rule public final Database database;

  private Readings readings;

  public ReadingsTest(Database.Kind kind) {
    database = new Database(kind);
  }

  @Parameterized.Parameters(name = "{0}")
  public static Collection<Database.Kind> databases() {
    return List.of(Database.Kind.values());
  }

  @Before
  public void open() {
    readings = new Readings(database.ao());
  }

  @Test
  public void a_reading_is_found_as_it_was_saved() {
    Reading reading =
        new SampleReading()
            .question(State.MISSED, ASKED)
            .handoff(ASKED)
            .brokenPromise()
            .waitingSince(ASKED)
            .due(READ.plusSeconds(600))
            .of("HOST-12");

    readings.save(issue(1), reading, 1);

    assertThat(readings.find(1)).contains(new StoredReading(1, reading, Reading.READER_VERSION));
    assertThat(readings.find(2)).isEmpty();
  }

  @Test
  public void a_newer_reading_takes_the_place_of_the_older() {
    readings.save(issue(1), new SampleReading().heat(10).of("HOST-12"), 1);

    assertThat(readings.save(issue(1), new SampleReading().heat(70).of("HOST-12"), 2)).isTrue();

    assertThat(readings.find(1).orElseThrow().reading().heat()).isEqualTo(70);
    assertThat(readings.size()).isEqualTo(1);
  }

  @Test
  public void an_older_reading_that_comes_late_never_overwrites_the_newer() {
    readings.save(issue(1), new SampleReading().heat(70).of("HOST-12"), 8);

    assertThat(readings.save(issue(1), new SampleReading().heat(10).of("HOST-12"), 7)).isFalse();

    assertThat(readings.find(1).orElseThrow().reading().heat()).isEqualTo(70);
  }

  @Test
  public void issues_are_found_by_their_handoffs() {
    readings.save(issue(1), new SampleReading().handoff(ASKED).of("HOST-1"), 1);
    readings.save(issue(2), new SampleReading().handoff(ASKED).handoff(READ).of("HOST-2"), 2);
    readings.save(issue(3), new SampleReading().handoff(ASKED).handoff(ASKED).of("HOST-3"), 3);

    assertThat(readings.idsByHandoffs(2, Optional.empty(), ALL)).containsExactlyInAnyOrder(2L, 3L);
    assertThat(readings.idsByHandoffs(2, Optional.of(READ), ALL)).containsExactly(2L);
  }

  @Test
  public void issues_are_found_by_their_oldest_unanswered_question() {
    readings.save(issue(1), new SampleReading().question(State.OPEN, READ).of("HOST-1"), 1);
    readings.save(
        issue(2),
        new SampleReading().question(State.ANSWERED, ASKED).question(State.OPEN, READ).of("HOST-2"),
        2);
    readings.save(
        issue(3),
        new SampleReading().question(State.OPEN, READ).question(State.MISSED, ASKED).of("HOST-3"),
        3);
    readings.save(issue(4), new SampleReading().question(State.CONFIRMED, ASKED).of("HOST-4"), 4);

    assertThat(readings.idsWithUnanswered(Optional.empty(), ALL))
        .containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(readings.idsWithUnanswered(Optional.of(ASKED), ALL)).containsExactly(3L);
  }

  @Test
  public void issues_are_found_by_missed_questions() {
    readings.save(issue(1), new SampleReading().question(State.OPEN, ASKED).of("HOST-1"), 1);
    readings.save(issue(2), new SampleReading().question(State.MISSED, ASKED).of("HOST-2"), 2);

    assertThat(readings.idsWithMissed(ALL)).containsExactly(2L);
  }

  @Test
  public void issues_are_found_by_how_long_the_customer_waits() {
    readings.save(issue(1), new SampleReading().waitingSince(ASKED).of("HOST-1"), 1);
    readings.save(issue(2), new SampleReading().waitingSince(READ).of("HOST-2"), 2);
    readings.save(issue(3), new SampleReading().of("HOST-3"), 3);

    assertThat(readings.idsWaiting(Optional.empty(), ALL)).containsExactlyInAnyOrder(1L, 2L);
    assertThat(readings.idsWaiting(Optional.of(ASKED), ALL)).containsExactly(1L);
  }

  @Test
  public void no_more_issues_are_read_than_asked_for() {
    for (int i = 1; i <= 5; i++) {
      readings.save(issue(i), new SampleReading().waitingSince(ASKED).of("HOST-" + i), i);
    }

    assertThat(readings.idsWaiting(Optional.empty(), 3)).hasSize(3);
  }

  @Test
  public void what_is_due_comes_longest_due_first() {
    readings.save(issue(1), new SampleReading().due(READ.plusSeconds(900)).of("HOST-1"), 1);
    readings.save(issue(2), new SampleReading().due(READ.plusSeconds(300)).of("HOST-2"), 2);
    readings.save(issue(3), new SampleReading().due(READ.plusSeconds(9000)).of("HOST-3"), 3);

    assertThat(readings.idsDue(READ.plusSeconds(900), ALL)).containsExactly(2L, 1L);
  }

  @Test
  public void a_reading_that_is_due_at_once_rests_for_a_minute() {
    readings.save(issue(1), new SampleReading().due(READ).of("HOST-1"), 1);

    assertThat(readings.idsDue(READ.plusSeconds(59), ALL)).isEmpty();
    assertThat(readings.idsDue(READ.plusSeconds(60), ALL)).containsExactly(1L);
  }

  @Test
  public void the_days_of_waiting_on_an_unresolved_issue_are_counted_anew_each_day() {
    Instant tomorrow = READ.plus(Duration.ofDays(1));
    readings.save(issue(1), new SampleReading().waitingSince(ASKED).of("HOST-1"), 1);
    readings.save(
        new ReadIssue(2, 100, Optional.of("jo"), Optional.of(READ)),
        new SampleReading().waitingSince(ASKED).of("HOST-2"),
        2);

    assertThat(readings.idsDue(tomorrow, ALL)).containsExactly(1L);
  }

  @Test
  public void a_customers_issues_tell_what_they_were_like() {
    readings.save(
        issue(1),
        new SampleReading().question(State.MISSED, ASKED).handoff(ASKED).heat(40).of("HOST-1"),
        1);
    readings.save(
        new ReadIssue(2, 200, Optional.of("somebody-else"), Optional.empty()),
        new SampleReading().of("HOST-2"),
        2);

    List<PastIssue> past = readings.byCustomer("jo", ALL);

    assertThat(past).extracting(PastIssue::issueId).containsExactly(1L);
    assertThat(past.get(0).experience().outcome()).isEqualTo(Experience.Outcome.STILL_UNHEARD);
    assertThat(past.get(0).experience().heat()).isEqualTo(40);
    assertThat(past.get(0).experience().at()).isEqualTo(ASKED);
  }

  @Test
  public void an_anonymous_customer_has_no_history() {
    readings.save(
        new ReadIssue(1, 100, Optional.empty(), Optional.empty()),
        new SampleReading().of("HOST-1"),
        1);

    assertThat(readings.find(1)).isPresent();
    assertThat(readings.byCustomer("", ALL)).isEmpty();
  }

  @Test
  public void a_deleted_issue_and_a_deleted_project_are_forgotten() {
    readings.save(issue(1), new SampleReading().of("HOST-1"), 1);
    readings.save(issue(2), new SampleReading().of("HOST-2"), 2);
    readings.save(
        new ReadIssue(3, 200, Optional.of("jo"), Optional.empty()),
        new SampleReading().of("SHOP-1"),
        3);

    readings.forget(1);
    assertThat(readings.size()).isEqualTo(2);
    readings.forgetProject(100);

    assertThat(readings.find(3)).isPresent();
    assertThat(readings.size()).isEqualTo(1);
  }

  private static ReadIssue issue(long id) {
    return new ReadIssue(id, 100, Optional.of("jo"), Optional.empty());
  }
}
