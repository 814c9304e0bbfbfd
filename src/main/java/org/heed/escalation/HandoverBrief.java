package org.heed.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.customer.CustomerHistory;
import org.heed.customer.Experience;
import org.heed.listening.Promise;
import org.heed.listening.Question;
import org.heed.listening.Reading;
import org.heed.listening.Reply;
import org.heed.listening.Signal;

/**
 * What a senior agent needs to know, so that nobody asks the customer again. All texts are plain:
 * whoever shows them escapes them.
 *
 * @param customer the name of the customer, empty for an anonymous one
 * @param problem the problem in the customer's words
 * @param given what the customer gave already
 * @param questions what the customer waits for, the missed first
 * @param tried who tried what, in order
 * @param promises what agents promised and have not done, in order
 * @param history the customer's other issues, worst first
 * @param reasons why a senior agent is brought in
 * @param advice what to do first
 */
public record HandoverBrief(
    String customer,
    String problem,
    List<Given> given,
    List<Asked> questions,
    List<Tried> tried,
    List<Due> promises,
    List<Experience> history,
    List<Reason> reasons,
    List<Advice> advice) {

  private static final int PROBLEM_LENGTH = 700;
  private static final int EXCERPT_LENGTH = 240;
  private static final int MOST_ENTRIES = 12;
  private static final int MOST_HISTORY = 5;

  /**
   * Something that the customer gave.
   *
   * @param message the id of its comment, empty for the description
   * @param at when
   * @param exhibits files, pictures and addresses
   * @param logs how many lines each block of code or log has
   */
  public record Given(String message, Instant at, List<String> exhibits, List<Integer> logs) {

    public Given {
      exhibits = List.copyOf(exhibits);
      logs = List.copyOf(logs);
    }
  }

  /**
   * Something that the customer waits for.
   *
   * @param message the id of its comment, empty for the description
   * @param words the customer's words
   * @param state open, acknowledged or missed
   * @param at when it was asked
   * @param again whether it was asked before
   */
  public record Asked(
      String message, String words, Question.State state, Instant at, boolean again) {}

  /**
   * A public reply of an agent.
   *
   * @param message the id of its comment
   * @param agent the name of the agent
   * @param at when
   * @param words how it begins
   * @param besideThePoint whether it passed over what was asked
   */
  public record Tried(
      String message, String agent, Instant at, String words, boolean besideThePoint) {}

  /**
   * Something that an agent promised.
   *
   * @param message the id of its comment
   * @param agent the name of the agent
   * @param words the agent's words
   * @param due when it falls due, empty if that was not said
   * @param overdue whether that time has passed
   */
  public record Due(
      String message, String agent, String words, Optional<Instant> due, boolean overdue) {}

  public HandoverBrief {
    given = List.copyOf(given);
    questions = List.copyOf(questions);
    tried = List.copyOf(tried);
    promises = List.copyOf(promises);
    history = List.copyOf(history);
    reasons = List.copyOf(reasons);
    advice = List.copyOf(advice);
  }

  /**
   * Gathers what the senior needs.
   *
   * @param conversation what was said
   * @param reading what was found in it; of that same conversation
   * @param elsewhere what the same customer went through on other issues
   * @param decision what the policy says
   */
  public static HandoverBrief of(
      Conversation conversation, Reading reading, CustomerHistory elsewhere, Decision decision) {
    return new HandoverBrief(
        customer(conversation),
        problem(conversation),
        given(conversation),
        questions(conversation, reading),
        tried(conversation, reading),
        promises(conversation, reading),
        elsewhere.worst(MOST_HISTORY),
        decision.reasons(),
        advice(conversation, reading, decision));
  }

  /** Whether writing has failed and the brief ends with lines for a call. */
  public boolean advisesCall() {
    return advice.contains(Advice.CALL_THE_CUSTOMER);
  }

  /** The question to begin with, if the customer waits for an answer. */
  public Optional<Asked> firstQuestion() {
    return questions.stream().findFirst();
  }

  private static String customer(Conversation conversation) {
    return conversation.messages().stream()
        .filter(Message::isFromCustomer)
        .map(message -> message.author().name())
        .findFirst()
        .orElse("");
  }

  private static String problem(Conversation conversation) {
    return conversation.messages().stream()
        .filter(Message::isFromCustomer)
        .map(message -> Excerpt.of(told(message), PROBLEM_LENGTH))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The description begins with the summary, which is no sentence. */
  private static String told(Message message) {
    return message.index() == 0 ? message.text().replaceFirst("\n\n", ": ") : message.text();
  }

  private static List<Given> given(Conversation conversation) {
    return conversation.messages().stream()
        .filter(Message::isFromCustomer)
        .map(
            message ->
                new Given(
                    message.id(),
                    message.at(),
                    List.copyOf(Excerpt.exhibits(message.text())),
                    Excerpt.logs(message.text())))
        .filter(given -> !given.exhibits().isEmpty() || !given.logs().isEmpty())
        .limit(MOST_ENTRIES)
        .toList();
  }

  private static List<Asked> questions(Conversation conversation, Reading reading) {
    List<Asked> asked = new ArrayList<>();
    for (Question question : reading.missedQuestions()) {
      asked.add(asked(conversation, question));
    }
    for (Question question : reading.unansweredQuestions()) {
      if (question.state() != Question.State.MISSED) {
        asked.add(asked(conversation, question));
      }
    }
    return asked.stream().limit(MOST_ENTRIES).toList();
  }

  private static Asked asked(Conversation conversation, Question question) {
    return new Asked(
        conversation.messages().get(question.span().message()).id(),
        Excerpt.cut(question.words(), EXCERPT_LENGTH),
        question.state(),
        question.asked(),
        question.repeatOf().isPresent());
  }

  private static List<Tried> tried(Conversation conversation, Reading reading) {
    Map<Integer, Set<Reply.Act>> acts = new HashMap<>();
    reading.replies().forEach(reply -> acts.put(reply.message(), reply.clearActs()));
    List<Message> replies =
        conversation.messages().stream().filter(Message::isPublicAgentReply).toList();
    return replies.stream()
        .skip(Math.max(0, replies.size() - MOST_ENTRIES))
        .map(
            reply ->
                new Tried(
                    reply.id(),
                    reply.author().name(),
                    reply.at(),
                    Excerpt.of(reply.text(), EXCERPT_LENGTH),
                    acts.getOrDefault(reply.index(), Set.of()).contains(Reply.Act.BESIDE_POINT)))
        .toList();
  }

  private static List<Due> promises(Conversation conversation, Reading reading) {
    return reading.clearPromises().stream()
        .filter(promise -> promise.state().isOutstanding())
        .map(promise -> due(conversation.messages().get(promise.span().message()), promise))
        .limit(MOST_ENTRIES)
        .toList();
  }

  private static Due due(Message message, Promise promise) {
    return new Due(
        message.id(),
        message.author().name(),
        Excerpt.cut(promise.words(), EXCERPT_LENGTH),
        promise.dueAt(),
        promise.state() == Promise.State.OVERDUE);
  }

  private static List<Advice> advice(
      Conversation conversation, Reading reading, Decision decision) {
    List<Advice> advice = new ArrayList<>();
    if (decision.callCustomer()) {
      advice.add(Advice.CALL_THE_CUSTOMER);
    }
    if (!reading.missedQuestions().isEmpty()) {
      advice.add(Advice.ANSWER_WHAT_WAS_MISSED);
    }
    boolean askedAgain =
        reading.signals().stream().anyMatch(signal -> signal.kind() == Signal.Kind.ASKED_AGAIN);
    if (askedAgain || !given(conversation).isEmpty()) {
      advice.add(Advice.DO_NOT_ASK_AGAIN);
    }
    if (reading.clearPromises().stream().anyMatch(p -> p.state() == Promise.State.OVERDUE)) {
      advice.add(Advice.KEEP_THE_PROMISE);
    }
    advice.add(Advice.SAY_WHO_HOLDS_IT);
    return advice;
  }
}
