package org.heed.listening;

import java.util.List;

/** How much time passes between messages, around the clock. */
final class Pace {

  /** What spans of time are told apart; each is twice as long as the one before. */
  static final List<String> BUCKETS =
      List.of("6 h", "18 h", "2 d", "4 d", "8 d", "16 d", "32 d", "64 d", "longer");

  private static final double FIRST_BUCKET = 6;

  private Pace() {}

  /** The time from one message to another: 0.3 for a day, 0.5 for a week, 0.9 for a year. */
  static double between(Utterance from, Utterance to) {
    return Math.log1p(hours(from, to)) / 10;
  }

  /** The index in {@link #BUCKETS} of the time from one message to another. */
  static int bucketOf(Utterance from, Utterance to) {
    int bucket = Math.getExponent(1 + hours(from, to) / FIRST_BUCKET);
    return Math.min(BUCKETS.size() - 1, bucket);
  }

  private static double hours(Utterance from, Utterance to) {
    return Math.max(0, to.secondsSince(from) / 60) / 60.0;
  }
}
