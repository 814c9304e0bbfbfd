package org.heed.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All traits that are asked for, numbered as they come: for the lab, which learns from any. */
final class TraitList implements TraitNames {

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  @Override
  public int number(String name) {
    return numbers.computeIfAbsent(
        name,
        anew -> {
          names.add(anew);
          return names.size() - 1;
        });
  }

  /** Notes that write into traits by name. */
  Notes into(Traits traits) {
    return (trait, value) -> traits.add(names.get(trait), value);
  }
}
