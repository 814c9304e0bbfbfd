package org.heed.listening;

import java.util.List;
import org.heed.conversation.Side;
import org.heed.language.Language;
import org.heed.language.Meaning;
import org.heed.language.Zone;

/** The traits of a sentence, by number. */
final class SentenceNames {

  final int asksWithMark;
  final int asksWithoutMark;
  final int asksNothingWithMark;
  final int asksNothingWithoutMark;
  final int endsInQuestionMark;
  final int questionMarkWithin;
  final int exclaims;
  final int listed;
  final int oddCharacters;
  final int shouted;
  final int endsInColon;
  final int startsQuoted;
  final int firstSentence;
  final int lastSentence;
  final int onlySentence;
  final int nothingElseAsks;
  final int muchElseAsks;
  final int afterQuestion;
  final int afterHeading;
  final int afterRequest;
  final int beforeQuestion;
  final int saidBefore;
  final int allSaidBefore;
  final int thenClosed;
  final int thenAskedBack;
  final int description;
  final int afterOneself;
  final int afterBeingAsked;
  final int afterAdvice;
  final Waiting asksWaiting;
  final Waiting saysWaiting;

  /** By {@link Meaning}. */
  final int[] means;

  final int[] meansWithMark;
  final int[] meansWithoutMark;

  /** By {@link Zone}. */
  final int[] zone;

  /** By {@link Side}. */
  final int[] after;

  /** By {@link SentenceTraits#bucketOf}. */
  final int[] words;

  final int[] messageSentences;

  /** By {@link SentenceTraits#daysOf}. */
  final int[] daysSince;

  final RuleTraits rules;
  final RuleTraits starting;
  final WordTraits said;
  final WordTraits opening;

  SentenceNames(TraitNames names, List<Language> languages) {
    asksWithMark = names.number("asks with ?");
    asksWithoutMark = names.number("asks without ?");
    asksNothingWithMark = names.number("asks nothing with ?");
    asksNothingWithoutMark = names.number("asks nothing without ?");
    endsInQuestionMark = names.number("ends:?");
    questionMarkWithin = names.number("within:?");
    exclaims = names.number("has:!");
    listed = names.number("listed");
    oddCharacters = names.number("odd characters");
    shouted = names.number("shouted");
    endsInColon = names.number("ends::");
    startsQuoted = names.number("starts quoted");
    firstSentence = names.number("first sentence");
    lastSentence = names.number("last sentence");
    onlySentence = names.number("only sentence");
    nothingElseAsks = names.number("nothing else ends in ?");
    muchElseAsks = names.number("much else ends in ?");
    afterQuestion = names.number("after ?");
    afterHeading = names.number("after heading");
    afterRequest = names.number("after a request");
    beforeQuestion = names.number("before ?");
    saidBefore = names.number("said before");
    allSaidBefore = names.number("all said before");
    thenClosed = names.number("then closed");
    thenAskedBack = names.number("then asked back");
    description = names.number("description");
    afterOneself = names.number("after oneself");
    afterBeingAsked = names.number("after being asked");
    afterAdvice = names.number("after advice");
    asksWaiting = Waiting.of(names, "asks");
    saysWaiting = Waiting.of(names, "says");
    means = names.numbers("means:", Meaning.values(), "");
    meansWithMark = names.numbers("means:", Meaning.values(), " with ?");
    meansWithoutMark = names.numbers("means:", Meaning.values(), " without ?");
    zone = names.numbers("zone:", Zone.values(), "");
    after = names.numbers("after:", Side.values(), "");
    words = names.numbers("words:", SentenceTraits.BUCKETS);
    messageSentences = names.numbers("message sentences:", SentenceTraits.BUCKETS);
    daysSince = names.numbers("days since:", SentenceTraits.DAYS);
    rules = new RuleTraits("rule:", names, languages);
    starting = new RuleTraits("starts:", names, languages);
    said = names.words("w:");
    opening = names.words("clause:");
  }

  /** What a customer may be waiting for who asks, or says, something. */
  record Waiting(int elapsed, int promised, int overdue) {

    private static Waiting of(TraitNames names, String kind) {
      return new Waiting(
          names.number(kind + " once time went by"),
          names.number(kind + " after a promise"),
          names.number(kind + " when a promise is overdue"));
    }
  }
}
