package org.heed.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.heed.conversation.BusinessCalendar;
import org.junit.Test;

public class HeedSettingsTest {

  @Test
  public void a_fresh_jira_is_read_with_the_service_desk_team_as_agents() {
    assertThat(HeedSettings.USUAL.reading()).isTrue();
    assertThat(HeedSettings.USUAL.agentRoles()).containsExactly("Service Desk Team");
    assertThat(HeedSettings.USUAL.handoffsThatMatter()).isEqualTo(2);
  }

  @Test
  public void what_is_usual_can_be_understood() throws InvalidSetting {
    for (Setting setting : Setting.values()) {
      setting.check(setting.usual());
    }
  }

  @Test
  public void names_stand_one_a_line_or_after_commas() throws InvalidSetting {
    HeedSettings settings =
        HeedSettings.of(
            Choices.NONE.with(Setting.AGENT_GROUPS, " first line\r\n\r\nnight shift, weekend "));

    assertThat(settings.agentGroups()).containsExactly("first line", "night shift", "weekend");
  }

  @Test
  public void days_can_be_a_span_that_goes_over_the_weekend() throws InvalidSetting {
    HeedSettings settings =
        HeedSettings.of(Choices.NONE.with(Setting.WORKING_DAYS, "Sat-Mon, Wednesday"));

    assertThat(settings.workingDays())
        .containsExactlyInAnyOrder(
            DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
  }

  @Test
  public void the_whole_day_ends_at_midnight() throws InvalidSetting {
    HeedSettings settings =
        HeedSettings.of(Choices.NONE.with(Setting.WORKING_HOURS, "00:00 - 24:00"));

    assertThat(settings.opens()).isEqualTo(LocalTime.MIN);
    assertThat(settings.closes()).isEqualTo(LocalTime.MAX);
  }

  @Test
  public void the_calendar_is_in_the_teams_zone_or_else_in_jiras() throws InvalidSetting {
    ZoneId jira = ZoneId.of("America/Lima");

    assertThat(HeedSettings.USUAL.calendar(jira).zone()).isEqualTo(jira);
    assertThat(
            HeedSettings.of(Choices.NONE.with(Setting.TIME_ZONE, "Europe/Zurich"))
                .calendar(jira)
                .zone())
        .isEqualTo(ZoneId.of("Europe/Zurich"));
  }

  @Test
  public void nobody_works_on_a_holiday() throws InvalidSetting {
    BusinessCalendar calendar =
        HeedSettings.of(Choices.NONE.with(Setting.HOLIDAYS, "2026-12-25\n2026-01-01"))
            .calendar(ZoneId.of("UTC"));

    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 24))).isTrue();
  }

  @Test
  public void a_project_inherits_what_it_leaves_blank() throws InvalidSetting {
    Choices jira =
        Choices.NONE
            .with(Setting.HOURS_THAT_MATTER, "4")
            .with(Setting.AUTOMATION_ACCOUNTS, "queue-bot");
    Choices project = Choices.NONE.with(Setting.AUTOMATION_ACCOUNTS, "");

    HeedSettings settings = HeedSettings.of(project.over(jira));

    assertThat(settings.waitThatMatters()).isEqualTo(Duration.ofHours(4));
    assertThat(settings.automationAccounts()).isEmpty();
  }

  @Test
  public void what_cannot_be_understood_is_refused_under_the_fields_name() {
    refused(Setting.READING, "maybe");
    refused(Setting.TIME_ZONE, "Central Europe");
    refused(Setting.WORKING_DAYS, "T");
    refused(Setting.WORKING_DAYS, "");
    refused(Setting.WORKING_DAYS, "Mon-Tue-Wed");
    refused(Setting.WORKING_HOURS, "9 to 5");
    refused(Setting.WORKING_HOURS, "17:00-09:00");
    refused(Setting.WORKING_HOURS, "25:00-26:00");
    refused(Setting.HOLIDAYS, "25 December");
    refused(Setting.HANDOFFS_THAT_MATTER, "0");
    refused(Setting.HANDOFFS_THAT_MATTER, "two");
    refused(Setting.PARTICIPANT_FIELDS, "Request participants");
  }

  @Test
  public void a_refused_text_leaves_the_choices_as_they_were() throws InvalidSetting {
    Choices before = Choices.NONE.with(Setting.READING, "off");

    assertThatThrownBy(() -> before.with(Setting.READING, "perhaps"))
        .isInstanceOf(InvalidSetting.class);

    assertThat(before.of(Setting.READING)).contains("off");
  }

  private static void refused(Setting setting, String text) {
    InvalidSetting refusal =
        catchThrowableOfType(InvalidSetting.class, () -> Choices.NONE.with(setting, text));
    assertThat(refusal).as(setting + ": " + text).isNotNull();
    assertThat(refusal.setting()).isEqualTo(setting);
    assertThat(refusal.given()).isEqualTo(text);
  }
}
