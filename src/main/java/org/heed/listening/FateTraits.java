package org.heed.listening;

import java.util.List;
import org.heed.conversation.Author;
import org.heed.language.Meaning;

/** Observes what speaks for each end that a question can come to. */
final class FateTraits {

  /** How many messages after a question are looked at. */
  private static final int REACH = 40;

  private static final int MANY = 10;

  private final FateNames names;

  FateTraits(FateNames names) {
    this.names = names;
  }

  void observe(
      Transcript transcript, Asked one, List<Followed> replies, Company company, Notes notes) {
    int kind = LinkNames.kindOf(one);
    notes.add(names.kindName[one.kind().ordinal()]);
    notes.add(names.kind[kind]);
    notes.add(company.ofMessage() == 1 ? names.alone[kind] : names.inCompany[kind]);
    notes.add(names.surely[kind], one.confidence());
    notes.addIf(one.message() == 0, names.inDescription[kind]);
    for (int cue = 1; cue < names.shows.length; cue++) {
      notes.add(names.shows[cue], one.judged()[cue]);
    }
    notes.addIf(one.sentence().means(Meaning.CHASES), names.chase);
    notes.addIf(one.sentence().means(Meaning.POLITE_CLOSER), names.closer);
    double answer = -1;
    double rest = 0;
    double close = 0;
    for (Followed reply : replies) {
      double link = LinkTraits.logit(reply.link());
      answer = Math.max(answer, link);
      rest = rest + Math.max(0, link);
      close = Math.max(close, reply.close());
    }
    notes.add(names.answered, answer);
    links(replies, notes);
    notes.add(names.kindAnswered[kind], answer);
    notes.add(names.answeredInAll, Math.min(2, rest));
    notes.add(names.replies[kind][Math.min(FateNames.MOST_REPLIES, replies.size())]);
    if (!replies.isEmpty()) {
      acts(replies, kind, notes);
    }
    notes.add(names.close[kind], close);
    customersLaterWords(transcript, one, kind, notes);
    company(company, notes);
    if (!replies.isEmpty()) {
      patience(transcript, one.message(), replies, notes);
    }
  }

  private void acts(List<Followed> replies, int kind, Notes notes) {
    Doing next = replies.get(0).doing();
    Doing last = replies.get(replies.size() - 1).doing();
    for (int aspect = 0; aspect < Doing.ASPECTS.size(); aspect++) {
      double most = -1;
      for (Followed reply : replies) {
        most = Math.max(most, reply.doing().logit(aspect));
      }
      notes.add(names.most[kind][aspect], most);
      notes.add(names.next[kind][aspect], next.logit(aspect));
      notes.add(names.last[kind][aspect], last.logit(aspect));
    }
  }

  private void links(List<Followed> replies, Notes notes) {
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
    notes.add(names.answeredByAny, 1 - unanswered);
    notes.add(names.secondBest, second);
    notes.add(names.othersAnswered, other);
    notes.add(names.othersAnsweredInstead, otherInstead);
    if (!replies.isEmpty()) {
      notes.add(names.answeredNext, replies.get(0).link());
      notes.add(names.othersAnsweredNext, replies.get(0).other());
      notes.add(names.answeredAtLast, replies.get(replies.size() - 1).link());
    }
    if (replies.size() > 1) {
      notes.add(names.answeredSecond, replies.get(1).link());
    }
  }

  private void customersLaterWords(Transcript transcript, Asked one, int kind, Notes notes) {
    boolean resolved = false;
    boolean withdrawn = false;
    boolean chased = false;
    boolean rebuffed = false;
    boolean stuck = false;
    boolean spoke = false;
    int limit = Math.min(transcript.all().size(), one.message() + REACH);
    for (int i = one.message() + 1; i < limit; i++) {
      Utterance later = transcript.get(i);
      if (Transcript.isHeardFromCustomer(later)) {
        spoke = true;
        resolved |= later.text().means(Meaning.RESOLVED);
        withdrawn |= later.text().means(Meaning.WITHDRAWS);
        chased |= later.text().means(Meaning.CHASES) || later.text().means(Meaning.REPEATS);
        rebuffed |= later.text().means(Meaning.REBUFFS);
        stuck = later.text().means(Meaning.UNSOLVED);
      }
    }
    notes.addIf(resolved, names.laterContent[kind]);
    notes.addIf(withdrawn, names.laterWithdrawn[kind]);
    notes.addIf(resolved && withdrawn, names.laterBoth[kind]);
    notes.addIf(chased, names.laterChased[kind]);
    notes.addIf(rebuffed, names.laterRebuffed[kind]);
    notes.addIf(stuck, names.atLastStuck[kind]);
    notes.addIf(!spoke, names.neverSpokeAgain[kind]);
  }

  private void company(Company company, Notes notes) {
    notes.add(names.ofMessage, few(company.ofMessage()));
    notes.add(names.place, few(company.place()));
    notes.addIf(company.place() == company.ofMessage() - 1, names.lastOfMessage);
    notes.add(names.askedBefore, few(company.before()));
    notes.add(names.askedBeforeReply, few(company.beforeReply()));
    notes.add(names.askedInAll, few(company.inAll()));
  }

  /** How long it took, and who replied: what waits for months is hardly read when it is closed. */
  private void patience(Transcript transcript, int message, List<Followed> replies, Notes notes) {
    Utterance asked = transcript.get(message);
    Utterance first = replies.get(0).doing().utterance();
    Utterance last = replies.get(replies.size() - 1).doing().utterance();
    notes.add(names.untilReply, Pace.between(asked, first));
    notes.add(names.untilLastReply, Pace.between(asked, last));
    notes.add(names.messagesUntilReply, few(first.index() - message));
    notes.add(names.messagesBefore, few(message));
    if (message > 0) {
      notes.add(names.sinceLastMessage, Pace.between(transcript.get(message - 1), asked));
    }
    int limit = Math.min(transcript.all().size(), first.index() + REACH);
    for (int i = first.index() + 1; i < limit; i++) {
      if (Transcript.isHeardFromCustomer(transcript.get(i))) {
        notes.add(names.untilNextWord, Pace.between(first, transcript.get(i)));
        break;
      }
    }
    voice(transcript, message, first.message().author(), notes);
  }

  private void voice(Transcript transcript, int message, Author author, Notes notes) {
    List<Utterance> replies = transcript.replies();
    int before = transcript.firstReplyAfter(message);
    notes.addIf(before == 0, names.firstReplyOfAll);
    if (before > 0) {
      boolean known = false;
      for (int i = Math.max(0, before - MANY); i < before; i++) {
        known |= replies.get(i).message().author().equals(author);
      }
      notes.add(known ? names.knownVoice : names.newVoice);
      notes.addIf(
          replies.get(before - 1).message().author().equals(author), names.sameVoiceAsBefore);
    }
  }

  private static double few(int count) {
    return Math.min(MANY, count) / (double) MANY;
  }

  /**
   * The questions around a question.
   *
   * @param ofMessage how many were asked in its message
   * @param place its 0-based place among them
   * @param before how many were asked in earlier messages
   * @param beforeReply how many were asked in later messages before its first reply
   * @param inAll how many were asked in all
   */
  record Company(int ofMessage, int place, int before, int beforeReply, int inAll) {}

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
