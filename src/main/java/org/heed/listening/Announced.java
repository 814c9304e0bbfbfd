package org.heed.listening;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.heed.conversation.BusinessCalendar;
import org.heed.language.Meaning;
import org.heed.language.Sentence;

/**
 * What agents have announced, by the rules of promises alone, before any promise is judged:
 * customers who write then, or when it is overdue, mostly write because of it.
 */
final class Announced {

  /** How many replies before a message are looked at. */
  private static final int LOOK_BACK = 4;

  private final BitSet promised = new BitSet();
  private final BitSet overdue = new BitSet();

  /**
   * Walks over a conversation.
   *
   * @param all its messages in order
   */
  Announced(List<Utterance> all, BusinessCalendar calendar) {
    DueDates dueDates = new DueDates();
    Deque<Made> last = new ArrayDeque<>();
    for (Utterance utterance : all) {
      if (utterance.message().isPublicAgentReply()) {
        last.addLast(Made.in(utterance, dueDates, calendar));
        if (last.size() > LOOK_BACK) {
          last.removeFirst();
        }
      } else {
        for (Made made : last) {
          if (made.promises) {
            promised.set(utterance.index());
            overdue.set(
                utterance.index(),
                overdue.get(utterance.index()) || utterance.message().at().isAfter(made.due));
          }
        }
      }
    }
  }

  /** Whether one of the last replies before a message of the customer promises something. */
  boolean isPromisedBefore(int message) {
    return promised.get(message);
  }

  /** Whether something that one of the last replies promises was due before such a message. */
  boolean isOverdueAt(int message) {
    return overdue.get(message);
  }

  /**
   * What a reply announces.
   *
   * @param due the earliest moment at which some of it is due
   */
  private record Made(boolean promises, Instant due) {

    private static final Made NOTHING = new Made(false, Instant.MAX);

    static Made in(Utterance reply, DueDates dueDates, BusinessCalendar calendar) {
      if (!reply.text().means(Meaning.PROMISES)) {
        return NOTHING;
      }
      Instant earliest = Instant.MAX;
      for (Sentence sentence : reply.spoken()) {
        if (sentence.means(Meaning.PROMISES)) {
          Instant due =
              dueDates
                  .find(reply, sentence, calendar)
                  .flatMap(DueDates.Due::at)
                  .orElse(Instant.MAX);
          earliest = due.isBefore(earliest) ? due : earliest;
        }
      }
      return new Made(true, earliest);
    }
  }
}
