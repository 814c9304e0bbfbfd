package org.heed.jira.panel;

import com.atlassian.jira.util.I18nHelper;
import java.util.List;
import org.heed.escalation.Wording;

/**
 * Says things in the language of one user of Jira.
 *
 * @param i18n Jira's texts in that user's language
 */
public record JiraWording(I18nHelper i18n) implements Wording {

  @Override
  public String say(String key, List<?> arguments) {
    return i18n.getText(key, (Object) arguments.toArray());
  }
}
