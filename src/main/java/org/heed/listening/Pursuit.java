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
   * @param links the probability that it is answered by each of its {@link #pairs}
   */
  public Traits fate(int question, List<Double> links) {
    List<FateTraits.Followed> followed = new ArrayList<>();
    int first = firstAfter(asked.get(question).message());
    for (int i = 0; i < links.size(); i++) {
      followed.add(
          new FateTraits.Followed(
              doings.get(first + i), links.get(i), linkTraits.closeness(question, first + i)));
    }
    return fateTraits.observe(transcript, asked, question, followed, linkTraits.siblings(question));
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
