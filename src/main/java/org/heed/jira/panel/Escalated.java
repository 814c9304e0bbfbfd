package org.heed.jira.panel;

/**
 * The escalation of the issue.
 *
 * @param sentence who holds it, or held it last; empty if it was never escalated
 * @param at when it was raised
 * @param reason why
 */
public record Escalated(String sentence, Moment at, String reason) {

  /** An issue that was never escalated. */
  public static final Escalated NEVER = new Escalated("", Moment.UNKNOWN, "");

  /** Whether it was ever escalated. */
  public boolean isRaised() {
    return at.isKnown();
  }
}
