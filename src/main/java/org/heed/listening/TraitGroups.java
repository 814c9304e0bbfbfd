package org.heed.listening;

/** The numbers of traits, and of groups of traits that are always noted together. */
interface TraitGroups extends TraitNames {

  /** The number under which several traits are noted with one value, or {@link #NOBODY}. */
  int together(String... names);
}
