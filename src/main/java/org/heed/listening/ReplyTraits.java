package org.heed.listening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heed.conversation.Side;
import org.heed.language.Content;
import org.heed.language.Language;
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

  /** About how many traits of replies there are. */
  private static final int MOST_TRAITS = 8192;

  private final ReplyNames names;
  private final Likeness likeness;

  /**
   * Looks up what it may note.
   *
   * @param names the numbers of the notes that it will write into
   * @param languages those whose rules it may find
   */
  ReplyTraits(TraitNames names, List<Language> languages) {
    this.names = new ReplyNames(names, languages);
    this.likeness = new Likeness(languages, names);
  }

  void observe(Transcript transcript, int place, Notes traits) {
    Utterance reply = transcript.replies().get(place);
    says(reply, traits);
    stands(transcript, place, reply, traits);
    comparesWithBefore(transcript, reply, traits);
    taken(transcript, reply, traits);
    likeness.observe(reply, traits);
  }

  private void says(Utterance reply, Notes traits) {
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
        seen.add(names.hasTable);
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
        seen.add((question ? names.askingRules : names.rules).holds(hit.rule()));
        nothing &= isFormality(hit.rule().meaning());
      }
      boolean states = !question && !sentence.means(Meaning.NEEDS_FROM_CUSTOMER);
      if (states && sentence.means(Meaning.SOLVES)) {
        solving++;
      }
      if (states && nothing && sentence.words().count() > 3) {
        plain++;
      }
      words(sentence, question, seen);
    }
    told.forEach(meaning -> traits.add(names.tells[meaning.ordinal()]));
    asked.forEach(meaning -> traits.add(names.asks[meaning.ordinal()]));
    traits.add(names.sentences[SentenceTraits.bucketOf(sentences)]);
    traits.add(names.asking[Math.min(asking, 3)]);
    traits.add(names.solving[Math.min(solving, 4)]);
    traits.add(names.plainStatements[Math.min(plain, 4)]);
    traits.addIf(sentences > 0 && asking == sentences, names.onlyAsks);
    traits.addIf(solving > 0 && asking > 0, names.solvesAndAsks);
    traits.addIf(solving == 0 && asking == 0, names.neitherSolvesNorAsks);
    traits.addIf(listed > 1, names.hasList);
    traits.addIf(reply.text().holds(Words.LINK), names.hasLink);
    traits.addIf(reply.text().holds(Words.FILE), names.hasFile);
    traits.addIf(reply.text().holds(Words.CODE), names.hasInlineCode);
    traits.addIf(reply.text().codeLines() > 0, names.hasCode);
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

  private void words(Sentence sentence, boolean question, Once seen) {
    Words words = sentence.words();
    int most = Math.min(words.size(), MOST_WORDS);
    WordTraits said = question ? names.saidAsking : names.said;
    WordTraits opening = names.opening;
    for (int i = 0; i < most; i++) {
      Word word = words.word(i);
      seen.add(said.of(word));
      seen.add(i == 0 ? said.ofFirst(word) : said.ofPair(words.word(i - 1), word));
      if (words.startsClause(i)) {
        seen.add(opening.of(word));
      }
    }
    int bucket = SentenceTraits.bucketOf(words.count());
    seen.add((question ? names.askingLength : names.length)[bucket]);
  }

  /** Passes each trait on once, however often it is there. */
  private static final class Once {
    private final Notes notes;
    private final BitSet seen = new BitSet(MOST_TRAITS);

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

  private void stands(Transcript transcript, int place, Utterance reply, Notes traits) {
    traits.add(names.replyNumber[Math.min(place, 4)]);
    int index = reply.index();
    Utterance before = transcript.get(index - 1 < 0 ? 0 : index - 1);
    traits.add(names.after[before.message().side().ordinal()]);
    if (before.message().side() == Side.AGENT) {
      traits.addIf(before.message().author().equals(reply.message().author()), names.afterOneself);
    }
    long days = Duration.ofSeconds(reply.secondsSince(before)).toDays();
    traits.add(names.daysSince[SentenceTraits.daysOf(days)]);
    boolean spokeBefore = false;
    for (int i = Math.max(0, place - LOOK_BACK); i < place; i++) {
      spokeBefore |=
          transcript.replies().get(i).message().author().equals(reply.message().author());
    }
    traits.addIf(!spokeBefore && place > 0, names.newVoice);
    traits.addIf(index == transcript.all().size() - 1, names.lastWord);
    traits.addIf(reply.message().text().contains("[~"), names.namesAnAccount);
  }

  private void comparesWithBefore(Transcript transcript, Utterance reply, Notes traits) {
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
    traits.add(names.likeTheCustomersWords, closestCustomer);
    traits.add(names.likeAnEarlierReply, closestOwn);
    traits.addIf(askedBefore, names.askedBefore);
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
    traits.add(names.asksForWhatWasMentioned, wanted);
    traits.addIf(askedBefore && wanted > 0.4, names.asksASecondTime);
    if (lastCustomer != null) {
      Utterance word = lastCustomer;
      traits.addIf(word.text().asking() > 0, names.customerHadAsked);
      traits.addIf(word.text().means(Meaning.RESOLVED), names.customerWasContent);
      traits.addIf(word.text().means(Meaning.UNSOLVED), names.customerWasStuck);
      traits.addIf(word.text().means(Meaning.CHASES), names.customerHadChased);
      traits.addIf(
          word.text().codeLines() > 0 || word.text().holds(Words.FILE), names.customerGaveData);
    }
  }

  private void taken(Transcript transcript, Utterance reply, Notes traits) {
    List<Utterance> all = transcript.all();
    for (int i = reply.index() + 1; i < all.size(); i++) {
      Utterance next = all.get(i);
      if (next.message().isPublicAgentReply()) {
        traits.add(names.followedByAnAgent);
        return;
      }
      if (Transcript.isHeardFromCustomer(next)) {
        for (Meaning meaning : REACTIONS) {
          if (next.text().means(meaning)) {
            traits.add(names.taken[meaning.ordinal()]);
          }
        }
        traits.addIf(
            next.text().codeLines() > 0 || next.text().holds(Words.FILE), names.takenWithData);
        traits.addIf(next.text().holds(Words.LINK), names.takenWithALink);
        traits.addIf(next.text().asking() > 0, names.takenWithAQuestion);
        traits.add(names.takenWithin[Pace.bucketOf(reply, next)]);
        traits.add(names.takenSentences[SentenceTraits.bucketOf(next.spoken().size())]);
        return;
      }
    }
    traits.add(names.nobodyFollowed);
  }

  private static final Meaning[] REACTIONS = {
    Meaning.RESOLVED,
    Meaning.UNSOLVED,
    Meaning.THANKS,
    Meaning.REPEATS,
    Meaning.REBUFFS,
    Meaning.COMPLAINS,
    Meaning.CHASES,
    Meaning.ELAPSED,
    Meaning.WITHDRAWS
  };
}
