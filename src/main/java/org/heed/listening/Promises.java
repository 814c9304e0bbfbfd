package org.heed.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.language.Meaning;
import org.heed.language.Sentence;

/** Finds what agents promised in public, and what has become of it. */
final class Promises {

  /** How long before its time a promise is due soon. */
  static final Duration SOON = Duration.ofHours(24);

  private final DueDates dueDates = new DueDates();

  /**
   * What may have kept a promise.
   *
   * @param delivering the indexes of the replies that answer a question
   * @param content the indexes of the customer's messages that clearly say that it works
   */
  record Done(Set<Integer> delivering, Set<Integer> content) {

    static Done of(List<Reply> replies, List<Cue> cues) {
      return new Done(
          replies.stream()
              .filter(reply -> !reply.answers().isEmpty())
              .map(Reply::message)
              .collect(Collectors.toSet()),
          cues.stream()
              .filter(cue -> cue.kind() == Cue.Kind.RESOLVED && cue.isClear())
              .map(cue -> cue.span().message())
              .collect(Collectors.toSet()));
    }
  }

  /**
   * Finds the promises among the agents' judged sentences.
   *
   * @param judged the sentences of public replies
   * @param weights what they were judged by
   */
  List<Promise> find(
      Transcript transcript, List<JudgedSentence> judged, Weights weights, Done done, Instant now) {
    List<Promise> promises = new ArrayList<>();
    for (JudgedSentence one : judged) {
      if (one.judged()[0] >= weights.threshold(0)) {
        promises.add(promise(transcript, done, one, now));
      }
    }
    return promises;
  }

  private Promise promise(Transcript transcript, Done done, JudgedSentence judged, Instant now) {
    Utterance utterance = judged.utterance();
    Sentence sentence = judged.sentence();
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
        state(transcript, done, utterance, at, now),
        judged.judged()[0]);
  }

  private static Promise.State state(
      Transcript transcript, Done done, Utterance made, Optional<Instant> due, Instant now) {
    boolean reminded = false;
    List<Utterance> all = transcript.all();
    for (Utterance utterance : all.subList(made.index() + 1, all.size())) {
      if (utterance.message().isFromCustomer()) {
        reminded |= utterance.text().means(Meaning.CHASES);
        if (utterance.text().means(Meaning.WITHDRAWS)) {
          return Promise.State.WITHDRAWN;
        }
        if (done.content().contains(utterance.index()) && !reminded) {
          return keptBy(utterance.message().at(), due);
        }
      }
      if (utterance.message().isPublicAgentReply()) {
        if (utterance.text().means(Meaning.TAKES_BACK)) {
          return Promise.State.WITHDRAWN;
        }
        if (done.delivering().contains(utterance.index())
            || utterance.text().means(Meaning.AS_PROMISED)) {
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
}
