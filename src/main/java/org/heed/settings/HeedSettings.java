package org.heed.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heed.conversation.BusinessCalendar;

/**
 * The settings that hold for a project, or for all of Jira.
 *
 * @param reading whether Heed reads the issues
 * @param agentRoles project roles whose holders are agents
 * @param agentGroups groups whose members are agents
 * @param automationAccounts user keys of bots, queues and mail handlers
 * @param seniorRoles project roles whose holders are senior agents
 * @param seniorGroups groups whose members are senior agents
 * @param participantFields ids of the custom fields that name further customers
 * @param zone the zone of the working hours, empty for Jira's own
 * @param workingDays the days of the week on which the team works
 * @param opens when the working day begins
 * @param closes when it ends; {@link LocalTime#MAX} stands for midnight
 * @param holidays days on which nobody works
 * @param handoffsThatMatter from how many handoffs on an issue stands out
 * @param waitThatMatters from how much business time of waiting on an issue stands out
 */
public record HeedSettings(
    boolean reading,
    List<String> agentRoles,
    List<String> agentGroups,
    List<String> automationAccounts,
    List<String> seniorRoles,
    List<String> seniorGroups,
    List<String> participantFields,
    Optional<ZoneId> zone,
    Set<DayOfWeek> workingDays,
    LocalTime opens,
    LocalTime closes,
    Set<LocalDate> holidays,
    int handoffsThatMatter,
    Duration waitThatMatters) {

  /** What holds where no admin has said anything. */
  public static final HeedSettings USUAL = of(Choices.NONE);

  /** What follows from an admin's choices; the usual where they say nothing. */
  public static HeedSettings of(Choices choices) {
    Wording.Hours hours = Wording.hours(text(choices, Setting.WORKING_HOURS));
    return new HeedSettings(
        Wording.onOrOff(text(choices, Setting.READING)),
        Wording.names(text(choices, Setting.AGENT_ROLES)),
        Wording.names(text(choices, Setting.AGENT_GROUPS)),
        Wording.names(text(choices, Setting.AUTOMATION_ACCOUNTS)),
        Wording.names(text(choices, Setting.SENIOR_ROLES)),
        Wording.names(text(choices, Setting.SENIOR_GROUPS)),
        Wording.fieldIds(text(choices, Setting.PARTICIPANT_FIELDS)),
        Wording.zone(text(choices, Setting.TIME_ZONE)),
        Wording.days(text(choices, Setting.WORKING_DAYS)),
        hours.opens(),
        hours.closes(),
        Wording.dates(text(choices, Setting.HOLIDAYS)),
        Wording.count(text(choices, Setting.HANDOFFS_THAT_MATTER), 1, 100),
        Duration.ofHours(Wording.count(text(choices, Setting.HOURS_THAT_MATTER), 1, 1000)));
  }

  /**
   * When the team works.
   *
   * @param jiraZone Jira's own zone, for teams that have set none
   */
  public BusinessCalendar calendar(ZoneId jiraZone) {
    return new BusinessCalendar(zone.orElse(jiraZone), workingDays, opens, closes, holidays);
  }

  private static String text(Choices choices, Setting setting) {
    return choices.of(setting).orElse(setting.usual());
  }
}
