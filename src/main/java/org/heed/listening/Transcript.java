package org.heed.listening;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;
import org.heed.language.Language;
import org.heed.language.Languages;
import org.heed.language.Lexicon;
import org.heed.language.Similarity;
import org.heed.language.Terms;
import org.heed.language.Text;

/** A conversation with the texts of its messages read once, for all detectors. */
final class Transcript {

  private final Conversation conversation;
  private final List<Utterance> all;
  private final List<Utterance> customers;
  private final List<Utterance> replies;
  private final Similarity similarity;
  private final Announced announced;
  private final int lastAgent;
  private final int lastSpoken;

  private Transcript(Conversation conversation, List<Utterance> all) {
    this.conversation = conversation;
    this.all = List.copyOf(all);
    this.customers = all.stream().filter(Transcript::isHeardFromCustomer).toList();
    this.replies = all.stream().filter(each -> each.message().isPublicAgentReply()).toList();
    this.similarity = Similarity.within(all.stream().map(Utterance::content).toList());
    this.announced = new Announced(all, conversation.calendar());
    int agent = -1;
    for (Utterance each : all) {
      if (each.message().side() == Side.AGENT && each.message().visibility() == Visibility.PUBLIC) {
        agent = each.index();
      }
    }
    this.lastAgent = agent;
    this.lastSpoken =
        customers.stream()
            .filter(each -> !each.spoken().isEmpty())
            .mapToInt(Utterance::index)
            .max()
            .orElse(-1);
  }

  static Transcript of(Conversation conversation, Languages languages) {
    List<Utterance> all = new ArrayList<>();
    Terms terms = new Terms();
    Map<Language, Lexicon> lexicons = new IdentityHashMap<>();
    for (Message message : conversation.messages()) {
      Language language = languages.of(message.text());
      boolean headed = message.index() == 0;
      Lexicon lexicon = lexicons.computeIfAbsent(language, each -> new Lexicon(each, terms));
      all.add(new Utterance(message, Text.of(message.text(), lexicon, headed)));
    }
    return new Transcript(conversation, all);
  }

  Conversation conversation() {
    return conversation;
  }

  Utterance get(int message) {
    return all.get(message);
  }

  /** All messages in order. */
  List<Utterance> all() {
    return all;
  }

  /** What the customer said in public. */
  List<Utterance> customers() {
    return customers;
  }

  /** What agents said in public. */
  List<Utterance> replies() {
    return replies;
  }

  Similarity similarity() {
    return similarity;
  }

  /** What agents had announced by the time of each message. */
  Announced announced() {
    return announced;
  }

  /** Whether an agent wrote anything in public after a message, be it only a file. */
  boolean isRepliedTo(int message) {
    return message < lastAgent;
  }

  /** The number of the first public agent reply after a message; their count if there is none. */
  int firstReplyAfter(int message) {
    int low = 0;
    int high = replies.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (replies.get(middle).index() > message) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Whether an agent replied in public after one message and before another. */
  boolean isRepliedBetween(int from, int to) {
    int first = firstReplyAfter(from);
    return first < replies.size() && replies.get(first).index() < to;
  }

  /** Whether the customer's side said something after it, and not only sent a file. */
  boolean isSpokenAgainAfter(int message) {
    return message < lastSpoken;
  }

  /** Whether the customer's side said it in public. */
  static boolean isHeardFromCustomer(Utterance utterance) {
    return utterance.message().isFromCustomer()
        && utterance.message().visibility() == Visibility.PUBLIC;
  }
}
