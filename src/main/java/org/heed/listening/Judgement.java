package org.heed.listening;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.language.Vocabulary;

/**
 * The learned part of the reader.
 *
 * @param customer what a customer's sentence is
 * @param ask whether a customer's sentence asks, in the company of its message
 * @param agent what an agent's sentence is
 * @param reply what a reply does
 * @param link whether a reply answers a question
 * @param fate what has become of a question
 * @param deed what a reply does, now that the questions before it were followed
 */
public record Judgement(
    Weights customer,
    Weights ask,
    Weights agent,
    Weights reply,
    Weights link,
    Trees fate,
    Trees deed) {

  /** The names of the tables of weights, in the order of the components. */
  public static final List<String> TABLES = List.of("customer", "ask", "agent", "reply", "link");

  /** The judgement that ships with Heed. */
  public static Judgement shipped() {
    return new Judgement(load(0), load(1), load(2), load(3), load(4), grown("fate"), grown("deed"));
  }

  private static Trees grown(String name) {
    return Trees.load("/org/heed/listening/" + name + ".trees");
  }

  /** The words that it weighs. */
  Vocabulary vocabulary() {
    return new Vocabulary(
        Stream.of(customer, agent, reply).flatMap(Weights::words).collect(Collectors.toSet()));
  }

  /** The same for words that a vocabulary numbers. */
  Judgement over(Vocabulary vocabulary) {
    return new Judgement(
        customer.over(vocabulary),
        ask,
        agent.over(vocabulary),
        reply.over(vocabulary),
        link,
        fate,
        deed);
  }

  private static Weights load(int table) {
    return Weights.load("/org/heed/listening/" + TABLES.get(table) + ".tsv");
  }
}
