package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import org.heed.language.Meaning;
import org.heed.language.Sentence;
import org.heed.language.Zone;

/** Finds what the customer asks. */
final class Questions {

  private static final int RESOLVED = JudgedSentence.CUSTOMER.indexOf("resolved");
  private static final int THANKS = JudgedSentence.CUSTOMER.indexOf("thanks");

  private static final double SAME_ASK = 0.6;

  /** How likely a description without a question wants what it tells solved. */
  private static final double OPENING = 0.9;

  /** Whoever seems to ask more in one message has pasted something. */
  private static final int MOST_IN_ONE_MESSAGE = 40;

  /**
   * Finds the questions among the customer's judged sentences.
   *
   * @param threshold the probability from which a sentence is taken for a question
   */
  List<Asked> find(Transcript transcript, List<JudgedSentence> judged, double threshold) {
    List<Asked> found = new ArrayList<>();
    int next = 0;
    for (Utterance utterance : transcript.customers()) {
      List<Asked> explicit = new ArrayList<>();
      while (next < judged.size() && judged.get(next).utterance() == utterance) {
        JudgedSentence sentence = judged.get(next++);
        if (explicit.size() < MOST_IN_ONE_MESSAGE
            && sentence.asks() >= threshold
            && sentence.sentence().words().count() > 0
            && !ratherEnds(sentence)) {
          add(transcript, asked(sentence), explicit);
        }
      }
      if (!explicit.stream().allMatch(Questions::isCourtesy)) {
        explicit.removeIf(Questions::isCourtesy);
      }
      if (explicit.isEmpty() && utterance.index() == 0) {
        opening(utterance, found);
      }
      found.addAll(explicit);
    }
    return found;
  }

  /** "A restart did the trick for me" and "thanks for your help" may sound like questions. */
  private static boolean ratherEnds(JudgedSentence sentence) {
    return !sentence.sentence().words().endsInQuestionMark()
        && Math.max(sentence.judged()[RESOLVED], sentence.judged()[THANKS]) > sentence.asks();
  }

  /** "Any help is appreciated" asks nothing of its own where the message asks something. */
  private static boolean isCourtesy(Asked asked) {
    return asked.sentence().means(Meaning.POLITE_CLOSER)
        && !asked.sentence().words().endsInQuestionMark();
  }

  /** Two sentences of one message that voice one ask are one question: the surer one. */
  private static void add(Transcript transcript, Asked one, List<Asked> explicit) {
    for (int i = 0; i < explicit.size(); i++) {
      Asked other = explicit.get(i);
      boolean same =
          one.content().size() > 2
              && transcript.similarity().between(one.content(), other.content()) >= SAME_ASK;
      if (same) {
        if (one.confidence() > other.confidence()) {
          explicit.set(i, one);
        }
        return;
      }
    }
    explicit.add(one);
  }

  private static Asked asked(JudgedSentence judged) {
    Sentence sentence = judged.sentence();
    Question.Kind kind = kind(sentence);
    return new Asked(
        judged.utterance().index(),
        sentence,
        kind == null ? Question.Kind.INDIRECT : kind,
        judged.content(),
        judged.judged());
  }

  /** Whether a sentence can carry a meaning: prose, or a heading that asks or lists. */
  static boolean mayMean(Sentence sentence) {
    return sentence.isSpoken()
        || (sentence.zone() == Zone.HEADING
            && (sentence.words().endsInQuestionMark() || sentence.listed()));
  }

  /** How a sentence asks, or null if no rule says that it does. */
  static Question.Kind kind(Sentence sentence) {
    if (sentence.means(Meaning.REQUESTS)) {
      return Question.Kind.REQUEST;
    }
    if (sentence.words().endsInQuestionMark()) {
      return Question.Kind.INTERROGATIVE;
    }
    if (sentence.means(Meaning.WONDERS)) {
      return Question.Kind.INDIRECT;
    }
    if (sentence.means(Meaning.ASKS)) {
      return Question.Kind.INTERROGATIVE;
    }
    return sentence.means(Meaning.POLITE_CLOSER) ? Question.Kind.REQUEST : null;
  }

  private static void opening(Utterance utterance, List<Asked> found) {
    for (Sentence sentence : utterance.text().sentences()) {
      if (sentence.zone() == Zone.HEADING || sentence.zone() == Zone.PROSE) {
        found.add(
            new Asked(
                utterance.index(), sentence, Question.Kind.OPENING, utterance.content(), stands()));
        return;
      }
    }
  }

  /** An opening stands for the description rather than being one of its sentences. */
  private static double[] stands() {
    double[] judged = new double[JudgedSentence.CUSTOMER.size()];
    judged[0] = OPENING;
    return judged;
  }
}
