package org.heed.listening;

/** Takes what is observed of one thing: the lab collects it by name, the reader sums it up. */
interface Notes {

  /**
   * Notes the value of a trait.
   *
   * @param trait its number
   * @param value should lie about between 0 and 1
   */
  void add(int trait, double value);

  /** Notes that a trait is there. */
  default void add(int trait) {
    add(trait, 1);
  }

  /** Notes a trait where it holds. */
  default void addIf(boolean holds, int trait) {
    if (holds) {
      add(trait, 1);
    }
  }
}
