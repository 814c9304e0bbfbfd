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

  private static final List<String> MEETINGS =
      List.of("answers", "waits", "waits still", "missed", "unanswered");

  private final int[] judged;
  private final int[][] met;
  private final int reacted;

  /** By {@link JudgedSentence#CUSTOMER}; nothing for the first. */
  private final int[] reaction;

  DeedTraits(TraitNames names) {
    judged = Doing.ASPECTS.stream().mapToInt(names::number).toArray();
    met =
        Stream.of("opening ", "asked ")
            .map(kind -> MEETINGS.stream().mapToInt(each -> names.number(kind + each)).toArray())
            .toArray(int[][]::new);
    reacted = names.number("then the customer");
    reaction =
        JudgedSentence.CUSTOMER.stream().mapToInt(each -> names.number("then " + each)).toArray();
  }

  /**
   * Observes a reply.
   *
   * @param taken how the customer took it, as in {@link Reactions}
   */
  void observe(Doing doing, Met questions, double[] taken, Notes notes) {
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
