package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import org.heed.language.Meaning;
import org.heed.language.Sentence;
import org.heed.language.Similarity;
import org.heed.language.Zone;

/** Finds what the customer asks. */
final class Questions {

  List<Asked> find(Transcript transcript) {
    List<Asked> found = new ArrayList<>();
    for (Utterance utterance : transcript.customers()) {
      List<Asked> explicit = explicit(utterance);
      if (explicit.isEmpty() && utterance.index() == 0) {
        opening(utterance, found);
      }
      found.addAll(explicit);
    }
    return found;
  }

  private List<Asked> explicit(Utterance utterance) {
    List<Asked> asked = new ArrayList<>();
    List<Asked> closers = new ArrayList<>();
    for (Sentence sentence : utterance.text().sentences()) {
      boolean mayAsk =
          sentence.zone() == Zone.PROSE
              || (sentence.zone() == Zone.HEADING && sentence.words().endsInQuestionMark())
              || (sentence.zone() == Zone.HEADING && sentence.listed());
      if (!mayAsk) {
        continue;
      }
      Question.Kind kind = kind(sentence);
      if (kind == null) {
        continue;
      }
      Asked one =
          new Asked(
              utterance.index(),
              sentence,
              kind,
              Similarity.contentOf(sentence, utterance.text().language()),
              sentence.words().endsInQuestionMark() ? 0.9 : 0.7);
      if (sentence.means(Meaning.POLITE_CLOSER)) {
        closers.add(one);
      } else {
        asked.add(one);
      }
    }
    if (asked.isEmpty() && !closers.isEmpty()) {
      asked.add(closers.get(0));
    }
    return asked;
  }

  private static Question.Kind kind(Sentence sentence) {
    boolean marked = sentence.words().endsInQuestionMark();
    if (sentence.means(Meaning.RHETORICAL) || sentence.means(Meaning.POINTS_TO) && !marked) {
      return null;
    }
    if (sentence.means(Meaning.REQUESTS)) {
      return Question.Kind.REQUEST;
    }
    if (marked) {
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
                utterance.index(), sentence, Question.Kind.OPENING, utterance.content(), 0.8));
        return;
      }
    }
  }
}
