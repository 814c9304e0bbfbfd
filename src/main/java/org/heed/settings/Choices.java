package org.heed.settings;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an admin has written, for all of Jira or for one project. What was left out is inherited.
 *
 * @param texts what was written; every text has been checked
 */
public record Choices(Map<Setting, String> texts) {

  /** Nothing was written. */
  public static final Choices NONE = new Choices(Map.of());

  /** Copies the texts. */
  public Choices {
    EnumMap<Setting, String> copy = new EnumMap<>(Setting.class);
    copy.putAll(texts);
    texts = Collections.unmodifiableMap(copy);
  }

  /** What was written into this setting; empty where it is inherited. */
  public Optional<String> of(Setting setting) {
    return Optional.ofNullable(texts.get(setting));
  }

  /**
   * These choices with one more.
   *
   * @param setting where it is written
   * @param text what is written
   * @throws InvalidSetting if the text cannot be understood
   */
  public Choices with(Setting setting, String text) throws InvalidSetting {
    setting.check(text);
    Map<Setting, String> more = new EnumMap<>(Setting.class);
    more.putAll(texts);
    more.put(setting, text.strip());
    return new Choices(more);
  }

  /** These choices, and those below where these say nothing. */
  public Choices over(Choices below) {
    Map<Setting, String> both = new EnumMap<>(Setting.class);
    both.putAll(below.texts);
    both.putAll(texts);
    return new Choices(both);
  }
}
