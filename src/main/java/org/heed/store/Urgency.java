package org.heed.store;

/** What goes first when an issue has to be read. */
public enum Urgency {
  /** Somebody did something just now. */
  LIVE,
  /** Time alone changed what a reading says, or a newer reader would read it differently. */
  DUE,
  /** A past issue that nobody waits for. */
  BACKFILL;

  static Urgency of(int stored) {
    return values()[stored];
  }

  int stored() {
    return ordinal();
  }
}
