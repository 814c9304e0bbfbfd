package org.heed.jira.panel;

/**
 * The first line.
 *
 * @param words what it says
 * @param since since when the customer waits
 * @param waited how long that is in business time, in words; empty if nobody waits
 */
public record Headline(String words, Moment since, String waited) {

  /** Whether the customer waits. */
  public boolean isWaiting() {
    return since.isKnown();
  }
}
