package org.heed.jira.jql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.Test;

public class AgeTest {

  @Test
  public void single_units_are_read_as_jira_writes_them() {
    assertThat(Age.parse("30m")).hasValue(Duration.ofMinutes(30));
    assertThat(Age.parse("4h")).hasValue(Duration.ofHours(4));
    assertThat(Age.parse("2d")).hasValue(Duration.ofDays(2));
    assertThat(Age.parse("1w")).hasValue(Duration.ofDays(7));
  }

  @Test
  public void several_units_add_up_with_or_without_a_space() {
    assertThat(Age.parse("1w 2d")).hasValue(Duration.ofDays(9));
    assertThat(Age.parse(" 1D4H ")).hasValue(Duration.ofHours(28));
  }

  @Test
  public void what_is_no_duration_is_not_guessed_at() {
    assertThat(Age.parse("")).isEmpty();
    assertThat(Age.parse("4")).isEmpty();
    assertThat(Age.parse("h")).isEmpty();
    assertThat(Age.parse("4y")).isEmpty();
    assertThat(Age.parse("-4h")).isEmpty();
    assertThat(Age.parse("4h ago")).isEmpty();
    assertThat(Age.parse("1.5d")).isEmpty();
  }

  @Test
  public void neither_nothing_nor_more_than_ten_years_is_a_duration() {
    assertThat(Age.parse("0h")).isEmpty();
    assertThat(Age.parse("3660d")).hasValue(Duration.ofDays(3660));
    assertThat(Age.parse("3661d")).isEmpty();
    assertThat(Age.parse("99999999w")).isEmpty();
    assertThat(Age.parse("999999w 999999w")).isEmpty();
  }
}
