package org.heed.devhost.workflow;

/** The transition was not done, and nothing was changed. The message is for the user. */
public final class TransitionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With words for the user. */
  public TransitionRefused(String message) {
    super(message);
  }

  /** With words for the user and what was behind it. */
  public TransitionRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
