package org.heed.listening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.heed.conversation.Message;
import org.heed.language.Meaning;

/**
 * Takes back what looked like an answer, but was none to the customer: who asks the same again, or
 * says in the next message that it had been said already or that something else was asked, still
 * waits for it. Nor does an agent who asked, and is told so, ask for anything new.
 */
final class AskedAgain {

  /** An answer of this confidence stands, whatever the customer says next. */
  private static final double SURE = 0.7;

  Answers.Outcome takeBack(Transcript transcript, Answers.Outcome outcome, List<Cue> cues) {
    Set<Integer> saidBefore = new HashSet<>();
    Set<Integer> saidClearly = new HashSet<>();
    for (Cue cue : cues) {
      if (cue.kind() == Cue.Kind.REPEATS_SELF) {
        saidBefore.add(cue.span().message());
        if (cue.isClear()) {
          saidClearly.add(cue.span().message());
        }
      }
    }
    List<Question> questions = new ArrayList<>(outcome.questions());
    questions.replaceAll(
        question ->
            isAnswered(question)
                    && isRebuffed(
                        transcript, saidBefore, next(transcript, question.answeredBy().getAsInt()))
                ? missed(question)
                : question);
    for (int i = questions.size() - 1; i >= 0; i--) {
      Question again = questions.get(i);
      if (again.repeatOf().isPresent() && again.state().isUnanswered()) {
        int first = again.repeatOf().getAsInt();
        Question asked = questions.get(first);
        if (isAnswered(asked) && asked.answeredBy().getAsInt() < again.span().message()) {
          questions.set(first, missed(asked));
        }
      }
    }
    return new Answers.Outcome(
        questions,
        replies(outcome, questions).stream()
            .map(reply -> askingAgain(transcript, saidClearly, reply))
            .toList());
  }

  private static boolean isRebuffed(
      Transcript transcript, Set<Integer> saidBefore, int customersNext) {
    return saidBefore.contains(customersNext)
        || customersNext >= 0 && transcript.get(customersNext).text().means(Meaning.REBUFFS);
  }

  /** A reply that asks, and to which the customer says next that it had been said, asks again. */
  private static Reply askingAgain(Transcript transcript, Set<Integer> saidBefore, Reply reply) {
    if (!reply.clearActs().contains(Reply.Act.CLARIFY)
        || !saidBefore.contains(next(transcript, reply.message()))) {
      return reply;
    }
    Set<Reply.Act> acts = EnumSet.copyOf(reply.acts());
    Set<Reply.Act> clear = EnumSet.copyOf(reply.clearActs());
    acts.add(Reply.Act.ASKS_AGAIN);
    clear.add(Reply.Act.ASKS_AGAIN);
    return new Reply(reply.message(), acts, clear, reply.answers(), reply.confidence());
  }

  private static boolean isAnswered(Question question) {
    return question.state() == Question.State.ANSWERED
        && question.answeredBy().isPresent()
        && question.confidence() < SURE;
  }

  /** The customer's message right after a reply; -1 if an agent speaks first, or nobody does. */
  private static int next(Transcript transcript, int reply) {
    for (int i = reply + 1; i < transcript.all().size(); i++) {
      Message message = transcript.get(i).message();
      if (message.isFromCustomer()) {
        return i;
      }
      if (message.isPublicAgentReply()) {
        return -1;
      }
    }
    return -1;
  }

  private static Question missed(Question question) {
    List<Integer> passedOver = new ArrayList<>(question.passedOverBy());
    int reply = question.answeredBy().getAsInt();
    if (!passedOver.contains(reply)) {
      passedOver.add(reply);
    }
    return new Question(
        question.number(),
        question.span(),
        question.words(),
        question.kind(),
        Question.State.MISSED,
        question.asked(),
        OptionalInt.empty(),
        passedOver,
        question.repeatOf(),
        1 - question.confidence());
  }

  /** A reply whose every answer was taken back has passed over what was asked. */
  private static List<Reply> replies(Answers.Outcome outcome, List<Question> questions) {
    Map<Integer, Set<Integer>> takenBack = new HashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      Question before = outcome.questions().get(i);
      if (questions.get(i) != before) {
        takenBack
            .computeIfAbsent(before.answeredBy().getAsInt(), message -> new HashSet<>())
            .add(before.number());
      }
    }
    return outcome.replies().stream()
        .map(reply -> without(reply, takenBack.getOrDefault(reply.message(), Set.of())))
        .toList();
  }

  private static Reply without(Reply reply, Set<Integer> takenBack) {
    List<Integer> answers =
        reply.answers().stream().filter(number -> !takenBack.contains(number)).toList();
    if (answers.size() == reply.answers().size()) {
      return reply;
    }
    Set<Reply.Act> acts = EnumSet.copyOf(reply.acts());
    Set<Reply.Act> clear = EnumSet.noneOf(Reply.Act.class);
    clear.addAll(reply.clearActs());
    if (answers.isEmpty()) {
      acts.remove(Reply.Act.ANSWER);
      clear.remove(Reply.Act.ANSWER);
      if (!acts.contains(Reply.Act.CLARIFY) && !acts.contains(Reply.Act.ACKNOWLEDGE)) {
        acts.add(Reply.Act.BESIDE_POINT);
        clear.add(Reply.Act.BESIDE_POINT);
      }
    }
    return new Reply(reply.message(), acts, clear, answers, reply.confidence());
  }
}
