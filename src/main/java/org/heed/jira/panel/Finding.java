package org.heed.jira.panel;

import java.util.List;

/**
 * One finding with its evidence.
 *
 * @param sentence what was found
 * @param weight the points of heat that it adds
 * @param evidence what it rests on
 */
public record Finding(String sentence, int weight, List<Quote> evidence) {

  /** Copies the evidence. */
  public Finding {
    evidence = List.copyOf(evidence);
  }
}
