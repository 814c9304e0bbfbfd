package org.heed.jira.workflow;

import java.util.List;

/** No senior agent can be brought in; the issue stays where it is. */
final class EscalationRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentenceKey;
  private final transient List<String> arguments;

  /**
   * Says why.
   *
   * @param sentenceKey the i18n key of the sentence that says it
   * @param arguments what the sentence names, free of customers' words
   */
  EscalationRefused(String sentenceKey, List<String> arguments) {
    super(sentenceKey + arguments);
    this.sentenceKey = sentenceKey;
    this.arguments = List.copyOf(arguments);
  }

  String sentenceKey() {
    return sentenceKey;
  }

  List<String> arguments() {
    return arguments;
  }
}
