package org.heed.listening;

import java.util.List;
import org.heed.language.Meaning;

/** Observes what speaks for each end that a question can come to. */
final class FateTraits {

  Traits observe(
      Transcript transcript, List<Asked> asked, int number, List<Followed> replies, int siblings) {
    Asked one = asked.get(number);
    Traits traits = new Traits();
    String kind = one.kind() == Question.Kind.OPENING ? "opening" : "asked";
    traits.add("kind " + one.kind().name());
    traits.add(kind);
    traits.add(kind + (siblings == 1 ? " alone" : " in company"));
    traits.add(kind + " surely", one.confidence());
    traits.addIf(one.message() == 0, kind + " in the description");
    traits.addIf(one.sentence().means(Meaning.CHASES), "chase");
    traits.addIf(one.sentence().means(Meaning.POLITE_CLOSER), "closer");
    double answer = -1;
    double rest = 0;
    for (Followed reply : replies) {
      double link = LinkTraits.logit(reply.link());
      answer = Math.max(answer, link);
      rest = rest + Math.max(0, link);
    }
    traits.add("answered", answer);
    links(replies, traits);
    traits.add(kind + " answered", answer);
    traits.add("answered in all", Math.min(2, rest));
    traits.add(kind + " replies:" + Math.min(4, replies.size()));
    for (int aspect = 0; aspect < Doing.ASPECTS.size(); aspect++) {
      String act = Doing.ASPECTS.get(aspect);
      double most = -1;
      for (Followed reply : replies) {
        most = Math.max(most, LinkTraits.logit(reply.doing().judged()[aspect]));
      }
      if (!replies.isEmpty()) {
        traits.add(kind + " most " + act, most);
        traits.add(
            kind + " next " + act, LinkTraits.logit(replies.get(0).doing().judged()[aspect]));
        traits.add(
            kind + " last " + act,
            LinkTraits.logit(replies.get(replies.size() - 1).doing().judged()[aspect]));
      }
    }
    double close = 0;
    for (Followed reply : replies) {
      close = Math.max(close, reply.close());
    }
    traits.add(kind + " close", close);
    customersLaterWords(transcript, one, kind, traits);
    return traits;
  }

  private static void links(List<Followed> replies, Traits traits) {
    double unanswered = 1;
    double best = 0;
    double second = 0;
    double other = 0;
    double otherInstead = 0;
    for (Followed reply : replies) {
      unanswered *= 1 - reply.link();
      second = Math.max(second, Math.min(best, reply.link()));
      best = Math.max(best, reply.link());
      other = Math.max(other, reply.other());
      otherInstead = Math.max(otherInstead, reply.other() * (1 - reply.link()));
    }
    traits.add("answered by any", 1 - unanswered);
    traits.add("second best answer", second);
    traits.add("others answered", other);
    traits.add("others answered instead", otherInstead);
    if (!replies.isEmpty()) {
      traits.add("answered next", replies.get(0).link());
      traits.add("others answered next", replies.get(0).other());
      traits.add("answered at last", replies.get(replies.size() - 1).link());
    }
    if (replies.size() > 1) {
      traits.add("answered second", replies.get(1).link());
    }
  }

  private static void customersLaterWords(
      Transcript transcript, Asked one, String kind, Traits traits) {
    boolean resolved = false;
    boolean withdrawn = false;
    boolean chased = false;
    boolean stuck = false;
    boolean spoke = false;
    int limit = Math.min(transcript.all().size(), one.message() + 40);
    for (int i = one.message() + 1; i < limit; i++) {
      Utterance later = transcript.get(i);
      if (Transcript.isHeardFromCustomer(later)) {
        spoke = true;
        resolved |= later.text().means(Meaning.RESOLVED);
        withdrawn |= later.text().means(Meaning.WITHDRAWS);
        chased |= later.text().means(Meaning.CHASES) || later.text().means(Meaning.REPEATS);
        stuck = later.text().means(Meaning.UNSOLVED);
      }
    }
    traits.addIf(resolved, kind + " later content");
    traits.addIf(withdrawn, kind + " later withdrawn");
    traits.addIf(resolved && withdrawn, kind + " later both");
    traits.addIf(chased, kind + " later chased");
    traits.addIf(stuck, kind + " at last stuck");
    traits.addIf(!spoke, kind + " never spoke again");
  }

  /**
   * A reply after a question.
   *
   * @param doing the reply
   * @param link the probability that it answers the question
   * @param other the probability that it answers another question
   * @param close how close its words are
   */
  record Followed(Doing doing, double link, double other, double close) {}
}
