package org.heed.listening;

import java.util.List;

/**
 * The learned part of the reader.
 *
 * @param customer what a customer's sentence is
 * @param agent what an agent's sentence is
 * @param reply what a reply does
 * @param link whether a reply answers a question
 * @param fate what has become of a question
 */
public record Judgement(
    Weights customer, Weights agent, Weights reply, Weights link, Weights fate) {

  /** The names of the five tables, in the order of the components. */
  public static final List<String> TABLES = List.of("customer", "agent", "reply", "link", "fate");

  /** The judgement that ships with Heed. */
  public static Judgement shipped() {
    return new Judgement(load(0), load(1), load(2), load(3), load(4));
  }

  private static Weights load(int table) {
    return Weights.load("/org/heed/listening/" + TABLES.get(table) + ".tsv");
  }
}
