package org.heed.listening;

/** Numbers the names of traits, so that a name is looked up once and not for each observation. */
interface TraitNames {

  /** The number of a trait that nobody asks for. */
  int NOBODY = -1;

  /** The number of a trait, or {@link #NOBODY}. */
  int number(String name);
}
