package org.heed.devhost.jql;

/** A query that cannot be run. The message is for the searcher. */
public final class JqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /** What is wrong, and at which character, counted from 0. */
  public JqlException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** The character at which it is wrong, counted from 0. */
  public int position() {
    return position;
  }
}
