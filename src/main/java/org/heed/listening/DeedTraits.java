package org.heed.listening;

import java.util.List;
import java.util.stream.Stream;

/**
 * Observes a reply once more, now that the questions before it were followed: a reply that answers
 * none of them is less likely an answer, one that meets a missed one more likely beside the point,
 * and so is one that makes the customer complain.
 */
final class DeedTraits {

  /** What a reply is judged for again, by place in {@link Doing#ASPECTS}. */
  static final List<Integer> AGAIN =
      List.of(Doing.ANSWER, Doing.CLARIFY, Doing.ACKNOWLEDGE, Doing.BESIDE_POINT);

  /** How many messages before and after a reply are looked at. */
  private static final int REACH = 40;

  private static final List<String> MEETINGS =
      List.of("answers", "waits", "waits still", "missed", "unanswered");

  private final int[] judged;
  private final int[][] met;
  private final int waited;
  private final int sinceLastWord;
  private final int sinceLastReply;
  private final int sinceFirst;
  private final int untilNextWord;
  private final int reacted;

  /** By {@link JudgedSentence#CUSTOMER}; nothing for the first. */
  private final int[] reaction;

  DeedTraits(TraitNames names) {
    judged = Doing.ASPECTS.stream().mapToInt(names::number).toArray();
    met =
        Stream.of("opening ", "asked ")
            .map(kind -> MEETINGS.stream().mapToInt(each -> names.number(kind + each)).toArray())
            .toArray(int[][]::new);
    waited = names.number("time waited");
    sinceLastWord = names.number("time since the customer's last word");
    sinceLastReply = names.number("time since the last reply");
    sinceFirst = names.number("time since the first message");
    untilNextWord = names.number("time until the customer spoke again");
    reacted = names.number("then the customer");
    reaction =
        JudgedSentence.CUSTOMER.stream().mapToInt(each -> names.number("then " + each)).toArray();
  }

  /**
   * Observes a reply.
   *
   * @param number its 0-based number among the replies
   * @param taken how the customer took it, as in {@link Reactions}
   */
  void observe(
      Transcript transcript, int number, Doing doing, Met questions, double[] taken, Notes notes) {
    for (int aspect = 0; aspect < judged.length; aspect++) {
      notes.add(judged[aspect], doing.logit(aspect));
    }
    for (int kind = 0; kind < met.length; kind++) {
      for (int each = 0; each < MEETINGS.size(); each++) {
        notes.add(met[kind][each], questions.most[kind][each]);
      }
    }
    notes.addIf(taken.length > 0, reacted);
    for (int cue = 1; cue < taken.length; cue++) {
      notes.add(reaction[cue], taken[cue]);
    }
    pace(transcript, number, notes);
  }

  /** How long the customer had waited for it: who replies after months has seldom read it all. */
  private void pace(Transcript transcript, int number, Notes notes) {
    List<Utterance> replies = transcript.replies();
    Utterance reply = replies.get(number);
    Utterance before = number == 0 ? null : replies.get(number - 1);
    int from = Math.max(before == null ? 0 : before.index() + 1, reply.index() - REACH);
    Utterance first = null;
    Utterance last = null;
    for (int i = from; i < reply.index(); i++) {
      if (Transcript.isHeardFromCustomer(transcript.get(i))) {
        first = first == null ? transcript.get(i) : first;
        last = transcript.get(i);
      }
    }
    if (first != null) {
      notes.add(waited, Pace.between(first, reply));
      notes.add(sinceLastWord, Pace.between(last, reply));
    }
    if (before != null) {
      notes.add(sinceLastReply, Pace.between(before, reply));
    }
    notes.add(sinceFirst, Pace.between(transcript.get(0), reply));
    int until = Math.min(transcript.all().size(), reply.index() + REACH);
    for (int i = reply.index() + 1; i < until; i++) {
      if (Transcript.isHeardFromCustomer(transcript.get(i))) {
        notes.add(untilNextWord, Pace.between(reply, transcript.get(i)));
        break;
      }
    }
  }

  /** The questions that a reply meets: of each kind the highest of each probability. */
  static final class Met {

    private final double[][] most = new double[2][MEETINGS.size()];

    /**
     * Meets a question.
     *
     * @param kind {@link LinkNames#OPENING} or {@link LinkNames#ASKED}
     * @param link how likely the reply answers it
     * @param before how likely no earlier reply does
     * @param answered how likely it is answered in the end
     * @param missed how likely it is missed in the end
     */
    void add(int kind, double link, double before, double answered, double missed) {
      double[] ofKind = most[kind];
      ofKind[0] = Math.max(ofKind[0], link);
      ofKind[1] = Math.max(ofKind[1], before);
      ofKind[2] = Math.max(ofKind[2], before * (1 - link));
      ofKind[3] = Math.max(ofKind[3], missed);
      ofKind[4] = Math.max(ofKind[4], 1 - answered);
    }
  }
}
