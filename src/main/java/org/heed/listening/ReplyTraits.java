package org.heed.listening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heed.conversation.Side;
import org.heed.language.Content;
import org.heed.language.Meaning;
import org.heed.language.Sentence;
import org.heed.language.Similarity;
import org.heed.language.Word;
import org.heed.language.Words;
import org.heed.language.Zone;

/** Observes an agent's reply: what it says, where it stands, how the customer took it. */
final class ReplyTraits {

  private static final int MOST_WORDS = 60;
  private static final int LOOK_BACK = 6;
  private static final int MOST_ASKS = 60;

  private final Likeness likeness;

  ReplyTraits(Likeness likeness) {
    this.likeness = likeness;
  }

  void observe(Transcript transcript, int place, Notes traits) {
    Utterance reply = transcript.replies().get(place);
    says(reply, traits);
    stands(transcript, place, reply, traits);
    comparesWithBefore(transcript, reply, traits);
    taken(transcript, reply, traits);
    likeness.observe(transcript, reply, traits);
  }

  private static void says(Utterance reply, Notes traits) {
    TraitNames names = traits.names();
    Set<Meaning> told = EnumSet.noneOf(Meaning.class);
    Set<Meaning> asked = EnumSet.noneOf(Meaning.class);
    Once seen = new Once(traits);
    int sentences = 0;
    int asking = 0;
    int plain = 0;
    int solving = 0;
    int listed = 0;
    for (Sentence sentence : reply.text().sentences()) {
      if (sentence.zone() == Zone.TABLE) {
        seen.add(names.number("has:table"));
      }
      if (!sentence.isSpoken()) {
        continue;
      }
      sentences++;
      listed += sentence.listed() ? 1 : 0;
      boolean question = sentence.words().endsInQuestionMark();
      asking += question ? 1 : 0;
      boolean nothing = true;
      for (var hit : sentence.hits()) {
        (question ? asked : told).add(hit.rule().meaning());
        seen.add(names.ofWord(question ? "q rule:" : "rule:", hit.rule().id()));
        nothing &= isFormality(hit.rule().meaning());
      }
      boolean states = !question && !sentence.means(Meaning.NEEDS_FROM_CUSTOMER);
      if (states && sentence.means(Meaning.SOLVES)) {
        solving++;
      }
      if (states && nothing && sentence.words().count() > 3) {
        plain++;
      }
      words(sentence, question, names, seen);
    }
    told.forEach(meaning -> traits.add("tells:", meaning.name()));
    asked.forEach(meaning -> traits.add("asks:", meaning.name()));
    traits.add("sentences:", SentenceTraits.bucket(sentences));
    traits.add("asking:" + Math.min(asking, 3));
    traits.add("solving:" + Math.min(solving, 4));
    traits.add("plain statements:" + Math.min(plain, 4));
    traits.addIf(sentences > 0 && asking == sentences, "only asks");
    traits.addIf(solving > 0 && asking > 0, "solves and asks");
    traits.addIf(solving == 0 && asking == 0, "neither solves nor asks");
    traits.addIf(listed > 1, "has:list");
    traits.addIf(reply.text().holds(Words.LINK), "has:link");
    traits.addIf(reply.text().holds(Words.FILE), "has:file");
    traits.addIf(reply.text().holds(Words.CODE), "has:inline code");
    traits.addIf(reply.text().codeLines() > 0, "has:code");
  }

  private static boolean isFormality(Meaning meaning) {
    return meaning == Meaning.GREETING
        || meaning == Meaning.SIGN_OFF
        || meaning == Meaning.THANKS
        || meaning == Meaning.ACKNOWLEDGES
        || meaning == Meaning.CANNED
        || meaning == Meaning.CLOSES
        || meaning == Meaning.POLITE_CLOSER;
  }

  private static void words(Sentence sentence, boolean question, TraitNames names, Once seen) {
    Words words = sentence.words();
    int most = Math.min(words.size(), MOST_WORDS);
    WordTraits said = names.words(question ? "q w:" : "w:");
    WordTraits opening = names.words("clause:");
    for (int i = 0; i < most; i++) {
      Word word = words.word(i);
      seen.add(said.of(word));
      seen.add(i == 0 ? said.ofFirst(word) : said.ofPair(words.word(i - 1), word));
      if (words.startsClause(i)) {
        seen.add(opening.of(word));
      }
    }
    String bucket = SentenceTraits.bucket(words.count());
    seen.add(names.ofWord(question ? "q length:" : "length:", bucket));
  }

  /** Passes each trait on once, however often it is there. */
  private static final class Once {
    private final Notes notes;
    private final BitSet seen = new BitSet();

    Once(Notes notes) {
      this.notes = notes;
    }

    void add(int trait) {
      if (trait >= 0 && !seen.get(trait)) {
        seen.set(trait);
        notes.add(trait);
      }
    }
  }

  private static void stands(Transcript transcript, int place, Utterance reply, Notes traits) {
    traits.add("reply number:" + Math.min(place, 4));
    int index = reply.index();
    Utterance before = transcript.get(index - 1 < 0 ? 0 : index - 1);
    traits.add("after:", before.message().side().name());
    if (before.message().side() == Side.AGENT) {
      traits.addIf(before.message().author().equals(reply.message().author()), "after oneself");
    }
    long days = Duration.between(before.message().at(), reply.message().at()).toDays();
    traits.add("days since:", (days < 1 ? "0" : days < 4 ? "1-3" : days < 15 ? "4-14" : "15-"));
    boolean spokeBefore = false;
    for (int i = Math.max(0, place - LOOK_BACK); i < place; i++) {
      spokeBefore |=
          transcript.replies().get(i).message().author().equals(reply.message().author());
    }
    traits.addIf(!spokeBefore && place > 0, "new voice");
    traits.addIf(index == transcript.all().size() - 1, "last word");
    traits.addIf(reply.message().text().contains("[~"), "names an account");
  }

  private static void comparesWithBefore(Transcript transcript, Utterance reply, Notes traits) {
    Similarity similarity = transcript.similarity();
    Content content = reply.content();
    double closestCustomer = 0;
    double closestOwn = 0;
    List<Content> said = new ArrayList<>();
    Utterance lastCustomer = null;
    boolean askedBefore = false;
    for (int i = Math.max(0, reply.index() - LOOK_BACK); i < reply.index(); i++) {
      Utterance other = transcript.get(i);
      double alike = similarity.between(content, other.content());
      if (other.message().isFromCustomer()) {
        closestCustomer = Math.max(closestCustomer, alike);
        said.add(other.content());
        lastCustomer = other;
      } else {
        closestOwn = Math.max(closestOwn, alike);
        askedBefore |= other.text().means(Meaning.NEEDS_FROM_CUSTOMER);
      }
    }
    traits.add("like the customer's words", closestCustomer);
    traits.add("like an earlier reply", closestOwn);
    traits.addIf(askedBefore, "asked before");
    double wanted = 0;
    Content given = Content.ofAll(said);
    for (int i = 0; i < reply.spoken().size() && i < MOST_ASKS; i++) {
      Sentence sentence = reply.spoken().get(i);
      if (sentence.words().endsInQuestionMark() || sentence.means(Meaning.NEEDS_FROM_CUSTOMER)) {
        Content asked = reply.spokenContents().get(i);
        if (asked.size() > 1) {
          wanted = Math.max(wanted, similarity.coverage(asked, given));
        }
      }
    }
    traits.add("asks for what was mentioned", wanted);
    traits.addIf(askedBefore && wanted > 0.4, "asks a second time");
    if (lastCustomer != null) {
      Utterance word = lastCustomer;
      traits.addIf(word.text().asking() > 0, "customer had asked");
      traits.addIf(word.text().means(Meaning.RESOLVED), "customer was content");
      traits.addIf(word.text().means(Meaning.UNSOLVED), "customer was stuck");
      traits.addIf(word.text().means(Meaning.CHASES), "customer had chased");
      traits.addIf(
          word.text().codeLines() > 0 || word.text().holds(Words.FILE), "customer gave data");
    }
  }

  private static void taken(Transcript transcript, Utterance reply, Notes traits) {
    List<Utterance> all = transcript.all();
    for (int i = reply.index() + 1; i < all.size(); i++) {
      Utterance next = all.get(i);
      if (next.message().isPublicAgentReply()) {
        traits.add("followed by an agent");
        return;
      }
      if (Transcript.isHeardFromCustomer(next)) {
        for (Meaning meaning : REACTIONS) {
          if (next.text().means(meaning)) {
            traits.add("taken:", meaning.name());
          }
        }
        traits.addIf(
            next.text().codeLines() > 0 || next.text().holds(Words.FILE), "taken with data");
        traits.addIf(next.text().holds(Words.LINK), "taken with a link");
        traits.addIf(next.text().asking() > 0, "taken with a question");
        traits.add("taken sentences:", SentenceTraits.bucket(next.spoken().size()));
        return;
      }
    }
    traits.add("nobody followed");
  }

  private static final Meaning[] REACTIONS = {
    Meaning.RESOLVED,
    Meaning.UNSOLVED,
    Meaning.THANKS,
    Meaning.REPEATS,
    Meaning.COMPLAINS,
    Meaning.CHASES,
    Meaning.WITHDRAWS
  };
}
