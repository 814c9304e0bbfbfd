package org.heed.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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

  private static final Set<Meaning> LACKING =
      EnumSet.of(Meaning.CHASES, Meaning.ELAPSED, Meaning.COMPLAINS, Meaning.UNSOLVED);

  private final DueDates dueDates = new DueDates();

  /**
   * What may have kept a promise.
   *
   * @param delivering the indexes of the replies that answer a question
   * @param content the indexes of the customer's messages that clearly say that it works
   * @param asking the indexes of the messages in which the customer asks for something: who still
   *     does has not resigned
   */
  record Done(Set<Integer> delivering, Set<Integer> content, Set<Integer> asking) {

    static Done of(List<Reply> replies, List<Cue> cues, List<Question> questions) {
      return new Done(
          replies.stream()
              .filter(reply -> !reply.answers().isEmpty())
              .map(Reply::message)
              .collect(Collectors.toSet()),
          cues.stream()
              .filter(cue -> cue.kind() == Cue.Kind.RESOLVED && cue.isClear())
              .map(cue -> cue.span().message())
              .collect(Collectors.toSet()),
          questions.stream()
              .map(question -> question.span().message())
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
    boolean missed = false;
    List<Utterance> all = transcript.all();
    for (Utterance utterance : all.subList(made.index() + 1, all.size())) {
      if (utterance.message().isFromCustomer()) {
        reminded |= utterance.text().means(Meaning.CHASES);
        boolean over = due.filter(utterance.message().at()::isAfter).isPresent();
        Optional<Promise.State> state = inWords(utterance, done, reminded, over && !missed);
        if (state.isPresent()) {
          return state.get();
        }
        missed |= over;
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

  /**
   * What the customer's words make of it.
   *
   * @param reminded whether they had to ask for it
   * @param over whether these are their first words since its time is over
   */
  private static Optional<Promise.State> inWords(
      Utterance word, Done done, boolean reminded, boolean over) {
    if (word.text().means(Meaning.WITHDRAWS) && !done.asking().contains(word.index())) {
      return Optional.of(Promise.State.WITHDRAWN);
    }
    if (word.text().means(Meaning.RECEIVED)) {
      return Optional.of(reminded ? Promise.State.LATE : Promise.State.KEPT);
    }
    boolean served = done.content().contains(word.index()) || over && isOnlyThanked(word);
    return served && !reminded ? Optional.of(Promise.State.KEPT) : Optional.empty();
  }

  /** Who only gives thanks lacks nothing. */
  private static boolean isOnlyThanked(Utterance word) {
    return word.text().means(Meaning.THANKS) && LACKING.stream().noneMatch(word.text()::means);
  }

  private static Promise.State keptBy(Instant done, Optional<Instant> due) {
    return due.isPresent() && done.isAfter(due.get()) ? Promise.State.LATE : Promise.State.KEPT;
  }
}
