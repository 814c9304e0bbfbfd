package org.heed.listening;

import java.util.ArrayList;
import java.util.List;

/** Questions and the replies after them, paired. */
public final class Pursuit {

  /** How many replies after a question are looked at; more would cost without telling more. */
  private static final int REACH = 12;

  private final Transcript transcript;
  private final List<Asked> asked;
  private final List<Doing> doings;
  private final LinkTraits linkTraits;
  private final FateTraits fateTraits = new FateTraits();

  Pursuit(Transcript transcript, List<Asked> asked, List<Doing> doings) {
    this.transcript = transcript;
    this.asked = asked;
    this.doings = doings;
    this.linkTraits = new LinkTraits(transcript, asked, doings);
  }

  /**
   * A reply that stands after a question.
   *
   * @param reply 0-based number of the reply
   * @param message index of its message
   * @param traits what speaks for and against it being an answer
   */
  public record Pair(int reply, int message, Traits traits) {}

  /**
   * A question that is followed.
   *
   * @param span where it stands
   * @param opening whether it stands for the whole description
   */
  public record Followed(Span span, boolean opening) {}

  /** The questions in order. */
  public List<Followed> questions() {
    return asked.stream()
        .map(
            one ->
                new Followed(
                    transcript.get(one.message()).span(one.sentence()),
                    one.kind() == Question.Kind.OPENING))
        .toList();
  }

  /** The replies after a question, the nearest first. */
  public List<Pair> pairs(int question) {
    List<Pair> pairs = new ArrayList<>();
    for (int reply = firstAfter(asked.get(question).message());
        reply < doings.size() && pairs.size() < REACH;
        reply++) {
      Traits traits = linkTraits.observe(question, reply, pairs.size());
      pairs.add(new Pair(reply, doings.get(reply).utterance().index(), traits));
    }
    return pairs;
  }

  /**
   * What speaks for each end of a question.
   *
   * @param links for every question the probability that it is answered by each of its {@link
   *     #pairs}
   */
  public Traits fate(int question, List<List<Double>> links) {
    List<FateTraits.Followed> followed = new ArrayList<>();
    int first = firstAfter(asked.get(question).message());
    List<Double> own = links.get(question);
    double[] others = others(question, links, first);
    for (int i = 0; i < own.size(); i++) {
      followed.add(
          new FateTraits.Followed(
              doings.get(first + i),
              own.get(i),
              others[i],
              linkTraits.closeness(question, first + i)));
    }
    return fateTraits.observe(transcript, asked, question, followed, linkTraits.siblings(question));
  }

  /** For each reply after a question, how likely it answers another one. */
  private double[] others(int question, List<List<Double>> links, int first) {
    double[] others = new double[links.get(question).size()];
    int from = Math.max(0, question - REACH);
    int to = Math.min(links.size(), question + REACH + 1);
    for (int other = from; other < to; other++) {
      if (other == question) {
        continue;
      }
      int offset = firstAfter(asked.get(other).message()) - first;
      List<Double> ofOther = links.get(other);
      for (int i = 0; i < ofOther.size(); i++) {
        int place = i + offset;
        if (place >= 0 && place < others.length) {
          others[place] = Math.max(others[place], ofOther.get(i));
        }
      }
    }
    return others;
  }

  private int firstAfter(int message) {
    int low = 0;
    int high = doings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (doings.get(middle).utterance().index() > message) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
