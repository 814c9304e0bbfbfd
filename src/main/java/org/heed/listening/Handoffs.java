package org.heed.listening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heed.conversation.Conversation;
import org.heed.conversation.OwnerChange;
import org.heed.conversation.Side;
import org.heed.language.Meaning;

/** Counts how often the responsible voice really moved from one agent to another. */
final class Handoffs {

  /** An account at the beginning of a message, in wiki markup. */
  private static final Pattern ADDRESSED = Pattern.compile("\\s*\\[~([^\\]\\s]{1,255})\\]");

  private static final Pattern ACCOUNT = Pattern.compile("\\[~([^\\]\\s]{1,255})\\]");

  List<Handoff> find(Transcript transcript) {
    return new Walk(transcript).run();
  }

  /** One pass over replies and owner changes in the order of time. */
  private static final class Walk {
    private final Transcript transcript;
    private final Conversation conversation;
    private final List<Handoff> handoffs = new ArrayList<>();
    private final Set<String> hadIt = new HashSet<>();
    private final Set<String> spokeAsAgent = new HashSet<>();
    private final Set<String> customers = new HashSet<>();
    private final Map<String, String> coveredBy = new HashMap<>();
    private final List<Utterance> saidInTurn = new ArrayList<>();
    private String voice;
    private String owner;
    private boolean voiceHasSpoken;
    private boolean customerHasSeenReply;

    Walk(Transcript transcript) {
      this.transcript = transcript;
      this.conversation = transcript.conversation();
      for (Utterance utterance : transcript.all()) {
        if (utterance.message().side() == Side.AGENT) {
          spokeAsAgent.add(utterance.message().author().key());
        } else if (utterance.message().isFromCustomer()) {
          customers.add(utterance.message().author().key());
        }
      }
    }

    List<Handoff> run() {
      List<OwnerChange> changes = conversation.ownerChanges();
      int change = 0;
      for (Utterance utterance : transcript.all()) {
        Instant at = utterance.message().at();
        while (change < changes.size() && !changes.get(change).at().isAfter(at)) {
          ownerChanged(changes.get(change++));
        }
        if (utterance.message().side() == Side.AGENT) {
          agentSpoke(utterance);
        }
      }
      while (change < changes.size()) {
        ownerChanged(changes.get(change++));
      }
      return handoffs;
    }

    private void ownerChanged(OwnerChange change) {
      String to = change.to().orElse(null);
      if (to == null || !isAgent(to)) {
        return;
      }
      owner = to;
      if (!customerHasSeenReply || to.equals(voice)) {
        catchUp(change, to);
        return;
      }
      boolean senior = change.escalation() || announced(Meaning.BRINGS_IN_SENIOR);
      if (senior || isCover(to, null)) {
        turnTo(to);
      } else {
        move(to, OptionalInt.of(change.index()), OptionalInt.empty(), change.at());
      }
    }

    /** The change that belongs to a move which was already seen by voice. */
    private void catchUp(OwnerChange change, String to) {
      if (handoffs.isEmpty() || !to.equals(voice)) {
        return;
      }
      int last = handoffs.size() - 1;
      Handoff handoff = handoffs.get(last);
      if (handoff.to().equals(to) && handoff.change().isEmpty()) {
        handoffs.set(
            last,
            new Handoff(
                handoff.from(),
                to,
                OptionalInt.of(change.index()),
                handoff.message(),
                handoff.at(),
                handoff.pingPong()));
      }
    }

    private void agentSpoke(Utterance utterance) {
      String author = utterance.message().author().key();
      if (author.isEmpty()) {
        return;
      }
      if (!utterance.message().isPublicAgentReply() || isToColleague(utterance)) {
        if (author.equals(voice)) {
          saidInTurn.add(utterance);
        }
        return;
      }
      if (!customerHasSeenReply) {
        customerHasSeenReply = true;
        turnTo(author);
        voiceHasSpoken = true;
      } else if (author.equals(voice)) {
        if (!voiceHasSpoken) {
          shown(utterance);
        }
        voiceHasSpoken = true;
      } else {
        otherSpoke(author, utterance);
        return;
      }
      saidInTurn.add(utterance);
    }

    private void otherSpoke(String author, Utterance utterance) {
      boolean ownerGoesOn = Objects.equals(owner, voice) || owner == null;
      boolean lastWordOfFormerVoice = !voiceHasSpoken && author.equals(formerVoice());
      if (lastWordOfFormerVoice) {
        return;
      }
      if (ownerGoesOn && voiceHasSpoken && isAnnouncedColleague(author)) {
        return;
      }
      if (isCover(author, utterance)) {
        turnTo(author);
      } else if (announced(Meaning.BRINGS_IN_SENIOR) && ownerGoesOn) {
        turnTo(author);
      } else {
        move(
            author,
            OptionalInt.empty(),
            OptionalInt.of(utterance.index()),
            utterance.message().at());
      }
      voiceHasSpoken = true;
      saidInTurn.add(utterance);
    }

    private String formerVoice() {
      return handoffs.isEmpty() ? null : handoffs.get(handoffs.size() - 1).from();
    }

    private void move(String to, OptionalInt change, OptionalInt message, Instant at) {
      handoffs.add(new Handoff(voice, to, change, message, at, hadIt.contains(to)));
      turnTo(to);
    }

    private void shown(Utterance utterance) {
      if (handoffs.isEmpty()) {
        return;
      }
      int last = handoffs.size() - 1;
      Handoff handoff = handoffs.get(last);
      if (handoff.to().equals(voice) && handoff.message().isEmpty()) {
        handoffs.set(
            last,
            new Handoff(
                handoff.from(),
                handoff.to(),
                handoff.change(),
                OptionalInt.of(utterance.index()),
                handoff.at(),
                handoff.pingPong()));
      }
    }

    private void turnTo(String agent) {
      voice = agent;
      voiceHasSpoken = false;
      hadIt.add(agent);
      saidInTurn.clear();
    }

    private boolean announced(Meaning meaning) {
      return saidInTurn.stream().anyMatch(said -> said.text().means(meaning));
    }

    private boolean isAnnouncedColleague(String author) {
      return saidInTurn.stream()
          .anyMatch(said -> said.text().means(Meaning.ANNOUNCES_COLLEAGUE) && names(said, author));
    }

    /** Whether the agent stands in for the voice, or comes back to what another kept warm. */
    private boolean isCover(String agent, Utterance said) {
      if (Objects.equals(coveredBy.get(agent), voice)) {
        coveredBy.remove(agent);
        return true;
      }
      boolean standsIn = said != null && said.text().means(Meaning.STANDS_IN);
      boolean announced =
          saidInTurn.stream()
              .anyMatch(
                  each ->
                      each.text().means(Meaning.ANNOUNCES_COVER)
                          && (names(each, agent) || standsIn));
      if (announced || (standsIn && names(said, voice))) {
        coveredBy.put(voice, agent);
        return true;
      }
      return false;
    }

    /** Whether a message names an account by a part of its key or of its owner's name. */
    private boolean names(Utterance said, String agent) {
      Set<String> words = new HashSet<>();
      said.text()
          .sentences()
          .forEach(
              sentence -> {
                for (int i = 0; i < sentence.words().size(); i++) {
                  words.add(sentence.words().get(i));
                }
              });
      String name = nameOf(agent);
      for (String part : (agent + " " + name).toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
        if (part.length() > 2 && words.contains(part)) {
          return true;
        }
      }
      return mentions(said).anyMatch(agent::equals);
    }

    /** Whether a public message begins with the account of another agent: it is staff talk. */
    private boolean isToColleague(Utterance said) {
      Matcher addressed = ADDRESSED.matcher(said.message().text());
      if (!addressed.lookingAt()) {
        return false;
      }
      String account = conversation.keyOf(addressed.group(1));
      boolean colleague = conversation.agents().contains(account) || spokeAsAgent.contains(account);
      return colleague && !said.text().means(Meaning.HANDS_ON) && !speaksToCustomer(said);
    }

    private boolean speaksToCustomer(Utterance said) {
      return mentions(said).anyMatch(customers::contains);
    }

    /** The keys of the accounts that a message mentions. */
    private Stream<String> mentions(Utterance said) {
      return ACCOUNT
          .matcher(said.message().text())
          .results()
          .map(mention -> conversation.keyOf(mention.group(1)));
    }

    private String nameOf(String agent) {
      return transcript.all().stream()
          .filter(each -> each.message().author().key().equals(agent))
          .map(each -> each.message().author().name())
          .findFirst()
          .orElse("");
    }

    private boolean isAgent(String key) {
      if (conversation.automation().contains(key)) {
        return false;
      }
      return conversation.agents().isEmpty()
          || conversation.agents().contains(key)
          || spokeAsAgent.contains(key);
    }
  }
}
