package org.heed.listening;

import java.util.Arrays;
import java.util.function.ObjDoubleConsumer;

/** What was observed of one thing: named traits, each with a value. */
public final class Traits {

  private String[] names = new String[48];
  private double[] values = new double[48];
  private int size;

  /** Notes that a trait is there. */
  public void add(String name) {
    add(name, 1);
  }

  /** Notes a trait where it holds. */
  public void addIf(boolean holds, String name) {
    if (holds) {
      add(name, 1);
    }
  }

  /** Notes the value of a trait; values should lie about between 0 and 1. */
  public void add(String name, double value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size] = value;
    size++;
  }

  /** Hands over every trait with its value, in the order of noting. */
  public void forEach(ObjDoubleConsumer<String> each) {
    for (int i = 0; i < size; i++) {
      each.accept(names[i], values[i]);
    }
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  String name(int index) {
    return names[index];
  }

  double value(int index) {
    return values[index];
  }
}
