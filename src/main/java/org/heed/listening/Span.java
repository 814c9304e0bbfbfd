package org.heed.listening;

/**
 * A stretch of a message's text.
 *
 * @param message 0-based index of the message in its conversation
 * @param start offset of the first character in the message's original text, 0-based, in UTF-16
 *     units
 * @param end offset after the last character
 */
public record Span(int message, int start, int end) {

  public Span {
    if (message < 0 || start < 0 || end < start) {
      throw new IllegalArgumentException(
          "no span: message " + message + " from " + start + " to " + end);
    }
  }
}
