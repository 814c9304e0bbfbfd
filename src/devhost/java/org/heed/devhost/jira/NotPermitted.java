package org.heed.devhost.jira;

/** The user may not do that. The message says what, in words for the user. */
public final class NotPermitted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With words for the user. */
  public NotPermitted(String message) {
    super(message);
  }
}
