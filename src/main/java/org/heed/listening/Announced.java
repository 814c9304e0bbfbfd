package org.heed.listening;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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
    Deque<Reply> last = new ArrayDeque<>();
    for (Utterance utterance : all) {
      if (utterance.message().isPublicAgentReply()) {
        last.addLast(Reply.of(utterance, dueDates, calendar));
        if (last.size() > LOOK_BACK) {
          last.removeFirst();
        }
      } else {
        Instant moment = utterance.message().at();
        promised.set(utterance.index(), last.stream().anyMatch(Reply::promises));
        overdue.set(utterance.index(), last.stream().anyMatch(each -> each.isDueBefore(moment)));
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

  private record Reply(boolean promises, Optional<Instant> due) {

    static Reply of(Utterance reply, DueDates dueDates, BusinessCalendar calendar) {
      if (!reply.text().means(Meaning.PROMISES)) {
        return new Reply(false, Optional.empty());
      }
      Optional<Instant> earliest =
          reply.spoken().stream()
              .filter(Reply::promises)
              .flatMap(each -> dueDates.find(reply, each, calendar).stream())
              .flatMap(due -> due.at().stream())
              .min(Instant::compareTo);
      return new Reply(true, earliest);
    }

    private static boolean promises(Sentence sentence) {
      return sentence.means(Meaning.PROMISES);
    }

    boolean isDueBefore(Instant moment) {
      return due.filter(moment::isAfter).isPresent();
    }
  }
}
