package org.heed.jira.panel;

/**
 * A moment as the viewer reads it.
 *
 * @param iso for machines, empty if the moment is not known
 * @param shown in the viewer's zone and style, empty if the moment is not known
 */
public record Moment(String iso, String shown) {

  /** A moment that is not known. */
  public static final Moment UNKNOWN = new Moment("", "");

  /** Whether it is known. */
  public boolean isKnown() {
    return !iso.isEmpty();
  }
}
