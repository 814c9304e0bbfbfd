package org.heed.escalation;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says things as {@code heed.properties} has them, by the rules of Jira's own i18n. */
public final class English implements Wording {

  private final ResourceBundle texts = ResourceBundle.getBundle("i18n.heed", Locale.ROOT);

  @Override
  public String say(String key, List<?> arguments) {
    return new MessageFormat(texts.getString(key), Locale.ENGLISH).format(arguments.toArray());
  }
}
