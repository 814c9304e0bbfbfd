package org.heed.listening;

/** Takes what is observed of one thing: the lab collects it by name, the reader sums it up. */
interface Notes {

  /** The numbers that these notes understand. */
  TraitNames names();

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

  /** Notes the value of a trait by its name. */
  default void add(String name, double value) {
    add(names().number(name), value);
  }

  /** Notes that a trait is there, by its name. */
  default void add(String name) {
    add(names().number(name), 1);
  }

  /** Notes that a trait is there; {@code kind} and {@code word} make its name. */
  default void add(String kind, String word) {
    add(names().ofWord(kind, word), 1);
  }

  /** Notes a trait where it holds, by its name. */
  default void addIf(boolean holds, String name) {
    if (holds) {
      add(names().number(name), 1);
    }
  }
}
