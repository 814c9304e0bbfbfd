package org.heed.devhost.workflow;

/**
 * What the user gives with a transition.
 *
 * @param comment words to be added, or null
 * @param internal whether customers may not see the comment
 * @param resolution id of the resolution, or null
 */
public record TransitionInput(String comment, boolean internal, String resolution) {
  /** Nothing given. */
  public static final TransitionInput NONE = new TransitionInput(null, false, null);
}
