package org.heed.lab.table;

import java.util.Collection;

/** A way to compare two texts in meaning. */
@FunctionalInterface
interface Meaning {

  double similarity(String a, String b);

  /** Told once of all texts that will be compared, for those that do better with all at once. */
  default void prepare(Collection<String> texts) {}
}
