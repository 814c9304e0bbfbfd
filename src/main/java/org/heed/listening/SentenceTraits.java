package org.heed.listening;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heed.conversation.Side;
import org.heed.language.Content;
import org.heed.language.Hit;
import org.heed.language.Language;
import org.heed.language.Meaning;
import org.heed.language.Sentence;
import org.heed.language.Word;
import org.heed.language.Words;
import org.heed.language.Zone;

/** Observes a sentence in its place: its phrases and common words, its form, what came before. */
final class SentenceTraits {

  /** What counts of words and sentences are told apart. */
  static final List<String> BUCKETS =
      List.of("0", "1", "2", "3", "4", "5-7", "8-12", "13-25", "26-");

  /** What numbers of days are told apart. */
  static final List<String> DAYS = List.of("0", "1-3", "4-14", "15-");

  private static final int MOST_WORDS = 60;
  private static final int MOST_SIGN_OFFS = 8;
  private static final int LOOK_BACK = 6;

  private final SentenceNames names;

  /**
   * Looks up what it may note.
   *
   * @param names the numbers of the notes that it will write into
   * @param languages those whose rules it may find
   */
  SentenceTraits(TraitNames names, List<Language> languages) {
    this.names = new SentenceNames(names, languages);
  }

  void observe(Transcript transcript, Utterance utterance, int place, Notes traits) {
    List<Sentence> sentences = utterance.text().sentences();
    Sentence sentence = sentences.get(place);
    words(sentence, traits);
    form(utterance, sentence, traits);
    neighbours(utterance, place, traits);
    situation(transcript, utterance, traits);
    waiting(transcript, utterance, sentence, traits);
    saidBefore(transcript, utterance, place, traits);
    aftermath(transcript, utterance, traits);
  }

  private void words(Sentence sentence, Notes traits) {
    for (Hit hit : sentence.hits()) {
      traits.add(names.rules.holds(hit.rule()));
      if (hit.from() == 0) {
        traits.add(names.starting.holds(hit.rule()));
      }
    }
    boolean marked = sentence.words().endsInQuestionMark();
    int[] marks = marked ? names.meansWithMark : names.meansWithoutMark;
    Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
    for (Hit hit : sentence.hits()) {
      if (meanings.add(hit.rule().meaning())) {
        traits.add(names.means[hit.rule().meaning().ordinal()]);
        traits.add(marks[hit.rule().meaning().ordinal()]);
      }
    }
    boolean asks = sentence.meansAny(Meaning.ASKS, Meaning.REQUESTS, Meaning.WONDERS);
    traits.addIf(asks, marked ? names.asksWithMark : names.asksWithoutMark);
    traits.addIf(!asks, marked ? names.asksNothingWithMark : names.asksNothingWithoutMark);
    Words words = sentence.words();
    int most = Math.min(words.size(), MOST_WORDS);
    WordTraits said = names.said;
    WordTraits opening = names.opening;
    for (int i = 0; i < most; i++) {
      if (words.isQuoted(i)) {
        continue;
      }
      Word word = words.word(i);
      traits.add(said.of(word));
      if (i == 0) {
        traits.add(said.ofFirst(word));
      } else {
        boolean afterQuote = words.isQuoted(i - 1);
        traits.add(afterQuote ? said.ofAfterQuote(word) : said.ofPair(words.word(i - 1), word));
      }
      if (words.startsClause(i)) {
        traits.add(opening.of(word));
      }
    }
  }

  private void form(Utterance utterance, Sentence sentence, Notes traits) {
    Words words = sentence.words();
    traits.addIf(words.endsInQuestionMark(), names.endsInQuestionMark);
    boolean marked = words.containsMark('?');
    traits.addIf(marked && !words.endsInQuestionMark(), names.questionMarkWithin);
    traits.addIf(words.containsMark('!'), names.exclaims);
    traits.add(names.zone[sentence.zone().ordinal()]);
    traits.addIf(sentence.listed(), names.listed);
    traits.add(names.words[bucketOf(words.count())]);
    String original = utterance.text().original();
    int odd = 0;
    int upper = 0;
    int letters = 0;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      char c = original.charAt(i);
      if (c == ' ' || ('a' <= c && c <= 'z')) {
        letters += c == ' ' ? 0 : 1;
      } else if (Character.isLetter(c)) {
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      } else if ("{}[]()<>;=/\\|_$#".indexOf(c) >= 0) {
        odd++;
      }
    }
    double length = Math.max(1, sentence.end() - sentence.start());
    traits.add(names.oddCharacters, Math.min(1, 5 * odd / length));
    traits.addIf(letters > 8 && upper * 10 > letters * 7, names.shouted);
    traits.addIf(original.charAt(sentence.end() - 1) == ':', names.endsInColon);
    traits.addIf(words.count() > 0 && sentence.words().isQuoted(0), names.startsQuoted);
  }

  /** The index of a number of days in {@link #DAYS}. */
  static int daysOf(long days) {
    if (days < 1) {
      return 0;
    }
    return days < 4 ? 1 : days < 15 ? 2 : 3;
  }

  /** The index of a count's bucket. */
  static int bucketOf(int count) {
    if (count <= 4) {
      return count;
    }
    if (count <= 7) {
      return 5;
    }
    if (count <= 12) {
      return 6;
    }
    return count <= 25 ? 7 : 8;
  }

  private void neighbours(Utterance utterance, int place, Notes traits) {
    List<Sentence> sentences = utterance.text().sentences();
    List<Sentence> spoken = utterance.spoken();
    Sentence sentence = sentences.get(place);
    boolean marked = sentence.isSpoken() && sentence.words().endsInQuestionMark();
    int asking = utterance.text().asking() - (marked ? 1 : 0);
    boolean first = spoken.isEmpty() || spoken.get(0).start() >= sentence.start();
    boolean last = spoken.isEmpty() || lastSaid(spoken).start() <= sentence.start();
    traits.addIf(first, names.firstSentence);
    traits.addIf(last, names.lastSentence);
    traits.addIf(first && last, names.onlySentence);
    traits.addIf(asking == 0, names.nothingElseAsks);
    traits.addIf(asking > 2, names.muchElseAsks);
    if (place > 0) {
      Sentence before = sentences.get(place - 1);
      traits.addIf(before.words().endsInQuestionMark(), names.afterQuestion);
      traits.addIf(before.zone() == Zone.HEADING && place > 1, names.afterHeading);
      traits.addIf(before.means(Meaning.NEEDS_FROM_CUSTOMER), names.afterRequest);
    }
    if (place + 1 < sentences.size()) {
      traits.addIf(sentences.get(place + 1).words().endsInQuestionMark(), names.beforeQuestion);
    }
  }

  /** The last spoken sentence before the sign-off. */
  private static Sentence lastSaid(List<Sentence> spoken) {
    int last = spoken.size() - 1;
    int first = Math.max(0, last - MOST_SIGN_OFFS);
    while (last > first && spoken.get(last).zone() == Zone.SIGN_OFF) {
      last--;
    }
    return spoken.get(last);
  }

  /** Who asks after a time is over, or a promise, mostly asks for nothing new. */
  private void waiting(
      Transcript transcript, Utterance utterance, Sentence sentence, Notes traits) {
    if (!utterance.message().isFromCustomer()) {
      return;
    }
    boolean asks =
        sentence.words().endsInQuestionMark()
            || sentence.meansAny(Meaning.ASKS, Meaning.REQUESTS, Meaning.WONDERS);
    SentenceNames.Waiting waiting = asks ? names.asksWaiting : names.saysWaiting;
    traits.addIf(utterance.text().means(Meaning.ELAPSED), waiting.elapsed());
    Announced announced = transcript.announced();
    traits.addIf(announced.isPromisedBefore(utterance.index()), waiting.promised());
    traits.addIf(announced.isOverdueAt(utterance.index()), waiting.overdue());
  }

  /** How much of the sentence its author's side said in earlier messages. */
  private void saidBefore(Transcript transcript, Utterance utterance, int place, Notes traits) {
    if (utterance.index() == 0) {
      return;
    }
    Content content = utterance.content(place);
    if (content.size() < 2) {
      return;
    }
    double most = 0;
    int first = Math.max(0, utterance.index() - LOOK_BACK);
    for (int i = first; i < utterance.index(); i++) {
      Utterance earlier = transcript.get(i);
      if (earlier.message().side() == utterance.message().side()) {
        most = Math.max(most, transcript.similarity().coverage(content, earlier.content()));
      }
    }
    traits.add(names.saidBefore, most);
    traits.addIf(most > 0.7, names.allSaidBefore);
  }

  /**
   * How the next reply takes the message. That nothing came after it tells nothing: on the live
   * issue that is so for every message at first.
   */
  private void aftermath(Transcript transcript, Utterance utterance, Notes traits) {
    int end = Math.min(transcript.all().size(), utterance.index() + 1 + LOOK_BACK);
    for (int i = utterance.index() + 1; i < end; i++) {
      Utterance later = transcript.get(i);
      if (later.message().side() == utterance.message().side()) {
        return;
      }
      if (later.message().isPublicAgentReply()) {
        traits.addIf(later.text().means(Meaning.CLOSES), names.thenClosed);
        traits.addIf(later.text().means(Meaning.NEEDS_FROM_CUSTOMER), names.thenAskedBack);
        return;
      }
    }
  }

  private void situation(Transcript transcript, Utterance utterance, Notes traits) {
    int index = utterance.index();
    traits.addIf(index == 0, names.description);
    if (index == 0) {
      return;
    }
    Utterance before = transcript.get(index - 1);
    traits.add(names.after[before.message().side().ordinal()]);
    boolean oneself = before.message().author().equals(utterance.message().author());
    traits.addIf(oneself, names.afterOneself);
    if (before.message().side() == Side.AGENT) {
      traits.addIf(before.text().means(Meaning.NEEDS_FROM_CUSTOMER), names.afterBeingAsked);
      traits.addIf(before.text().means(Meaning.SOLVES), names.afterAdvice);
    }
    long days = Duration.ofSeconds(utterance.secondsSince(before)).toDays();
    traits.add(names.daysSince[daysOf(days)]);
    int spoken = utterance.spoken().size();
    traits.add(names.messageSentences[bucketOf(spoken)]);
  }
}
