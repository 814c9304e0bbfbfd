package org.heed.listening;

import java.util.ArrayList;
import java.util.List;

/** Questions and the replies after each of them. */
final class Trails {

  /** How many replies after a question are looked at; more would cost without telling more. */
  static final int REACH = 12;

  private final Transcript transcript;
  private final List<Asked> asked;
  private final List<Doing> doings;
  private final LinkTraits linkTraits;
  private final FateTraits fateTraits;
  private final int[] firsts;

  Trails(
      Transcript transcript,
      List<Asked> asked,
      List<Doing> doings,
      LinkNames linkNames,
      FateNames fateNames) {
    this.transcript = transcript;
    this.asked = asked;
    this.doings = doings;
    this.firsts =
        asked.stream().mapToInt(one -> transcript.firstReplyAfter(one.message())).toArray();
    this.linkTraits = new LinkTraits(linkNames, transcript, asked, doings, firsts);
    this.fateTraits = new FateTraits(fateNames);
  }

  /** How many replies of a question are looked at. */
  int length(int question) {
    return Math.min(REACH, doings.size() - firsts[question]);
  }

  /** The number of a question's reply at a place of its trail. */
  int reply(int question, int place) {
    return firsts[question] + place;
  }

  /** Observes a question's reply at a place of its trail. */
  void observeLink(int question, int place, Notes notes) {
    linkTraits.observe(question, firsts[question] + place, place, notes);
  }

  /**
   * Observes what speaks for each end of a question.
   *
   * @param links for every question the probability that it is answered by each reply of its trail
   */
  void observeFate(int question, List<double[]> links, Notes notes) {
    List<FateTraits.Followed> followed = new ArrayList<>();
    double[] own = links.get(question);
    double[] others = others(question, links);
    for (int i = 0; i < own.length; i++) {
      int reply = reply(question, i);
      followed.add(
          new FateTraits.Followed(
              doings.get(reply), own[i], others[i], linkTraits.closeness(question, reply)));
    }
    fateTraits.observe(
        transcript, asked.get(question), followed, linkTraits.company(question), notes);
  }

  /**
   * For each reply the questions that it meets.
   *
   * @param links for every question the probability that it is answered by each reply of its trail
   * @param fates for every question the probability of each of {@link Ends#FATES}
   */
  List<DeedTraits.Met> met(List<double[]> links, List<double[]> fates) {
    List<DeedTraits.Met> met = new ArrayList<>();
    for (int reply = 0; reply < doings.size(); reply++) {
      met.add(new DeedTraits.Met());
    }
    for (int question = 0; question < asked.size(); question++) {
      int kind = LinkNames.kindOf(asked.get(question));
      double[] fate = fates.get(question);
      double before = 1;
      for (int place = 0; place < length(question); place++) {
        double link = links.get(question)[place];
        met.get(reply(question, place))
            .add(kind, link, before, fate[Ends.ANSWERED], fate[Ends.MISSED]);
        before *= 1 - link;
      }
    }
    return met;
  }

  /**
   * The questions whose ends are to be decided.
   *
   * @param fates for every question the probability of each of {@link Ends#FATES}
   */
  List<Ends.Pending> pending(List<double[]> fates) {
    List<Ends.Pending> pending = new ArrayList<>();
    for (int question = 0; question < asked.size(); question++) {
      int message = asked.get(question).message();
      boolean replied = length(question) > 0;
      pending.add(
          new Ends.Pending(
              fates.get(question),
              replied,
              replied || transcript.isRepliedTo(message),
              !replied && transcript.isSpokenAgainAfter(message)));
    }
    return pending;
  }

  /** For each reply after a question, how likely it answers another one. */
  private double[] others(int question, List<double[]> links) {
    double[] others = new double[links.get(question).length];
    int from = Math.max(0, question - REACH);
    int to = Math.min(links.size(), question + REACH + 1);
    for (int other = from; other < to; other++) {
      if (other == question) {
        continue;
      }
      int offset = firsts[other] - firsts[question];
      double[] ofOther = links.get(other);
      int end = Math.min(ofOther.length, others.length - offset);
      for (int i = Math.max(0, -offset); i < end; i++) {
        others[i + offset] = Math.max(others[i + offset], ofOther[i]);
      }
    }
    return others;
  }
}
