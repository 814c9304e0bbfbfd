package org.heed.language;

import java.util.List;

/**
 * How much sentences of one conversation speak of the same thing: the cosine of their content
 * words, where a word weighs less the more messages of the conversation hold it.
 */
public final class Similarity {

  /** The squared weight of each content word by its number. */
  private final double[] squares;

  private Similarity(double[] squares) {
    this.squares = squares;
  }

  /**
   * Weighs the words of a conversation.
   *
   * @param messages the content words of each message, numbered alike; only words of theirs can be
   *     compared
   */
  public static Similarity within(List<Content> messages) {
    int terms = 0;
    for (Content message : messages) {
      if (!message.isEmpty()) {
        terms = Math.max(terms, message.term(message.size() - 1) + 1);
      }
    }
    int[] counts = new int[terms];
    for (Content message : messages) {
      for (int i = 0; i < message.size(); i++) {
        counts[message.term(i)]++;
      }
    }
    double[] byCount = new double[messages.size() + 1];
    for (int count = 1; count < byCount.length; count++) {
      double weight = Math.log((messages.size() + 1.0) / count) + 0.2;
      byCount[count] = weight * weight;
    }
    double[] squares = new double[terms];
    for (int term = 0; term < terms; term++) {
      squares[term] = byCount[counts[term]];
    }
    return new Similarity(squares);
  }

  /** The weight that both sides share, from 0 (nothing) to 1 (the same words). */
  public double between(Content one, Content other) {
    double shared = shared(one, other);
    return shared == 0 ? 0 : shared / Math.sqrt(norm(one) * norm(other));
  }

  /** The share of one side's weight that the other side holds, from 0 to 1. */
  public double coverage(Content one, Content other) {
    double shared = shared(one, other);
    return shared == 0 ? 0 : shared / norm(one);
  }

  private double shared(Content one, Content other) {
    if (!one.mayMeet(other)) {
      return 0;
    }
    Content few = one.size() < other.size() ? one : other;
    Content many = few == one ? other : one;
    return many.size() > few.size() * 8 ? searched(few, many) : merged(few, many);
  }

  private double searched(Content few, Content many) {
    double shared = 0;
    for (int i = 0; i < few.size(); i++) {
      if (many.holds(few.term(i))) {
        shared += squares[few.term(i)];
      }
    }
    return shared;
  }

  private double merged(Content one, Content other) {
    double shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      int left = one.term(i);
      int right = other.term(j);
      if (left == right) {
        shared += squares[left];
      }
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    return shared;
  }

  private double norm(Content content) {
    double sum = 0;
    for (int i = 0; i < content.size(); i++) {
      sum += squares[content.term(i)];
    }
    return sum;
  }
}
