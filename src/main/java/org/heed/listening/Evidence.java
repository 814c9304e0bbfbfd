package org.heed.listening;

import java.time.Instant;

/**
 * The words that a signal rests on.
 *
 * @param words quoted from the conversation, or empty where the evidence is an owner change
 * @param message 0-based index of the message, or -1 where there is none
 * @param at when it was said or done
 */
public record Evidence(String words, int message, Instant at) {

  /** The index that stands for "no message". */
  public static final int NO_MESSAGE = -1;
}
