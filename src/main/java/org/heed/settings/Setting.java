package org.heed.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One thing that an admin can set, written as text. */
public enum Setting {
  /** Whether Heed reads the issues: {@code on} or {@code off}. */
  READING("on", Wording::onOrOff),
  /** Project roles whose holders are agents, one a line. */
  AGENT_ROLES("Service Desk Team", Wording::names),
  /** Groups whose members are agents, one a line. */
  AGENT_GROUPS("jira-servicedesk-users", Wording::names),
  /** User keys of bots, queues and mail handlers, one a line. */
  AUTOMATION_ACCOUNTS("", Wording::names),
  /** Project roles whose holders are senior agents, one a line. */
  SENIOR_ROLES("", Wording::names),
  /** Groups whose members are senior agents, one a line. */
  SENIOR_GROUPS("", Wording::names),
  /** Ids of the custom fields that name further customers, such as request participants. */
  PARTICIPANT_FIELDS("", Wording::fieldIds),
  /** The zone of the working hours; empty for Jira's own. */
  TIME_ZONE("", Wording::zone),
  /** The days on which the team works, such as {@code Mon-Fri} or {@code Mon, Tue, Sat}. */
  WORKING_DAYS("Mon-Fri", Wording::days),
  /** From when to when, such as {@code 09:00-17:00}; {@code 00:00-24:00} for the whole day. */
  WORKING_HOURS("09:00-17:00", Wording::hours),
  /** Days on which nobody works, such as {@code 2026-12-25}, one a line. */
  HOLIDAYS("", Wording::dates),
  /** From how many handoffs on an issue stands out. */
  HANDOFFS_THAT_MATTER("2", text -> Wording.count(text, 1, 100)),
  /** From how many business hours of waiting on an issue stands out. */
  HOURS_THAT_MATTER("8", text -> Wording.count(text, 1, 1000));

  private final String usual;
  private final Function<String, ?> parse;

  Setting(String usual, Function<String, ?> parse) {
    this.usual = usual;
    this.parse = parse;
  }

  /** What holds where no admin has said anything. */
  public String usual() {
    return usual;
  }

  /** The name under which a form sends it and the database keeps it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it takes several items, one a line. */
  public boolean isList() {
    return switch (this) {
      case AGENT_ROLES,
          AGENT_GROUPS,
          AUTOMATION_ACCOUNTS,
          SENIOR_ROLES,
          SENIOR_GROUPS,
          PARTICIPANT_FIELDS,
          HOLIDAYS ->
          true;
      default -> false;
    };
  }

  /** The items of a text that takes several. */
  public static List<String> names(String text) {
    return Wording.names(text);
  }

  /** The i18n key of its name. */
  public String labelKey() {
    return key("label");
  }

  /** The i18n key of the sentence that says what may be written, with an example. */
  public String hintKey() {
    return key("hint");
  }

  /** The i18n key of the sentence that says what is wrong with {0} and how to write it. */
  public String complaintKey() {
    return key("wrong");
  }

  /**
   * Checks what an admin wrote.
   *
   * @throws InvalidSetting if it cannot be understood
   */
  public void check(String text) throws InvalidSetting {
    try {
      parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting(this, text, e);
    }
  }

  private String key(String part) {
    return "heed.admin.setting." + id().replace('-', '.') + "." + part;
  }
}
