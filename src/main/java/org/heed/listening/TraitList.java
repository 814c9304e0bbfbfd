package org.heed.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All traits that are asked for, numbered as they come: for the lab, which learns from any. */
final class TraitList implements TraitGroups {

  /** For each number the traits that are noted under it. */
  private final List<List<String>> names = new ArrayList<>();

  private final Map<String, Integer> numbers = new HashMap<>();

  @Override
  public int number(String name) {
    return numbers.computeIfAbsent(name, this::together);
  }

  @Override
  public int together(String... together) {
    names.add(List.of(together));
    return names.size() - 1;
  }

  /** Notes that write into traits by name. */
  Notes into(Traits traits) {
    return (trait, value) -> names.get(trait).forEach(name -> traits.add(name, value));
  }
}
