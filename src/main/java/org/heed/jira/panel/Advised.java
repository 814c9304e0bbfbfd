package org.heed.jira.panel;

import java.util.List;

/**
 * What to do next.
 *
 * @param sentences each one piece of advice
 * @param reasons why a senior agent should be brought in; empty if none is needed
 * @param call what to say on the telephone; empty if no call is advised
 */
public record Advised(List<String> sentences, List<String> reasons, List<String> call) {

  /** Nothing needs to be done. */
  public static final Advised NOTHING = new Advised(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Advised {
    sentences = List.copyOf(sentences);
    reasons = List.copyOf(reasons);
    call = List.copyOf(call);
  }
}
