package org.heed.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.language.Meaning;
import org.heed.language.Sentence;

/** Finds what agents promised in public, and what has become of it. */
final class Promises {

  /** How long before its time a promise is due soon. */
  static final Duration SOON = Duration.ofHours(24);

  private final DueDates dueDates = new DueDates();

  List<Promise> find(Transcript transcript, List<Doing> doings, Instant now) {
    List<Promise> promises = new ArrayList<>();
    for (Utterance utterance : transcript.replies()) {
      for (Sentence sentence : utterance.spoken()) {
        if (isPromise(sentence)) {
          promises.add(promise(transcript, doings, utterance, sentence, now));
        }
      }
    }
    return promises;
  }

  private static boolean isPromise(Sentence sentence) {
    return sentence.means(Meaning.PROMISES)
        && !sentence.means(Meaning.NO_PROMISE)
        && !sentence.words().endsInQuestionMark();
  }

  private Promise promise(
      Transcript transcript,
      List<Doing> doings,
      Utterance utterance,
      Sentence sentence,
      Instant now) {
    Optional<DueDates.Due> due =
        dueDates.find(utterance, sentence, transcript.conversation().calendar());
    Optional<Instant> at = due.flatMap(DueDates.Due::at);
    return new Promise(
        utterance.span(sentence),
        utterance.words(sentence),
        utterance.message().author().key(),
        utterance.message().at(),
        due.map(DueDates.Due::words),
        due.flatMap(DueDates.Due::day),
        at,
        state(transcript, doings, utterance, at, now),
        due.isPresent() ? 0.8 : 0.65);
  }

  private static Promise.State state(
      Transcript transcript,
      List<Doing> doings,
      Utterance made,
      Optional<Instant> due,
      Instant now) {
    boolean reminded = false;
    for (Utterance utterance : transcript.all()) {
      if (utterance.index() <= made.index()) {
        continue;
      }
      if (utterance.message().isFromCustomer()) {
        reminded |= utterance.text().means(Meaning.CHASES);
        if (utterance.text().means(Meaning.WITHDRAWS)) {
          return Promise.State.WITHDRAWN;
        }
        if (utterance.text().means(Meaning.RESOLVED) && !reminded) {
          return keptBy(utterance.message().at(), due);
        }
      }
      if (utterance.message().isPublicAgentReply()) {
        if (utterance.text().means(Meaning.TAKES_BACK)) {
          return Promise.State.WITHDRAWN;
        }
        if (delivers(doings, utterance)) {
          return keptBy(utterance.message().at(), due);
        }
      }
    }
    if (due.isEmpty()) {
      return Promise.State.PENDING;
    }
    if (now.isAfter(due.get())) {
      return Promise.State.OVERDUE;
    }
    return now.plus(SOON).isBefore(due.get()) ? Promise.State.PENDING : Promise.State.DUE_SOON;
  }

  private static Promise.State keptBy(Instant done, Optional<Instant> due) {
    return due.isPresent() && done.isAfter(due.get()) ? Promise.State.LATE : Promise.State.KEPT;
  }

  private static boolean delivers(List<Doing> doings, Utterance utterance) {
    for (Doing doing : doings) {
      if (doing.utterance().index() == utterance.index()) {
        return doing.hasSubstance() || utterance.text().means(Meaning.AS_PROMISED);
      }
    }
    return false;
  }
}
