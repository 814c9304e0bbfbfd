package org.heed.listening;

import java.util.List;

/** The explained sum of the signals. It cannot read who the customer is: it sees signals only. */
final class Heat {

  private static final int MOST = 100;

  private Heat() {}

  /** From 0 to 100. */
  static int of(List<Signal> signals) {
    return Math.min(MOST, signals.stream().mapToInt(Signal::weight).sum());
  }
}
