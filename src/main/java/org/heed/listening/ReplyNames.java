package org.heed.listening;

import java.util.List;
import org.heed.conversation.Side;
import org.heed.language.Language;
import org.heed.language.Meaning;

/** The traits of a reply, by number. */
final class ReplyNames {

  final int hasTable;
  final int onlyAsks;
  final int solvesAndAsks;
  final int neitherSolvesNorAsks;
  final int hasList;
  final int hasLink;
  final int hasFile;
  final int hasInlineCode;
  final int hasCode;
  final int afterOneself;
  final int newVoice;
  final int lastWord;
  final int namesAnAccount;
  final int likeTheCustomersWords;
  final int likeAnEarlierReply;
  final int askedBefore;
  final int asksForWhatWasMentioned;
  final int asksASecondTime;
  final int customerHadAsked;
  final int customerWasContent;
  final int customerWasStuck;
  final int customerHadChased;
  final int customerGaveData;
  final int followedByAnAgent;
  final int takenWithData;
  final int takenWithALink;
  final int takenWithAQuestion;
  final int nobodyFollowed;

  /** By {@link Meaning}. */
  final int[] tells;

  final int[] asks;
  final int[] taken;

  /** By {@link Side}. */
  final int[] after;

  /** By {@link SentenceTraits#bucketOf}. */
  final int[] sentences;

  final int[] takenSentences;
  final int[] length;
  final int[] askingLength;

  /** By {@link SentenceTraits#daysOf}. */
  final int[] daysSince;

  /** By {@link Pace#bucketOf}. */
  final int[] takenWithin;

  /** By count; the last stands for more. */
  final int[] asking;

  final int[] solving;
  final int[] plainStatements;
  final int[] replyNumber;
  final RuleTraits rules;
  final RuleTraits askingRules;
  final WordTraits said;
  final WordTraits saidAsking;
  final WordTraits opening;

  ReplyNames(TraitNames names, List<Language> languages) {
    hasTable = names.number("has:table");
    onlyAsks = names.number("only asks");
    solvesAndAsks = names.number("solves and asks");
    neitherSolvesNorAsks = names.number("neither solves nor asks");
    hasList = names.number("has:list");
    hasLink = names.number("has:link");
    hasFile = names.number("has:file");
    hasInlineCode = names.number("has:inline code");
    hasCode = names.number("has:code");
    afterOneself = names.number("after oneself");
    newVoice = names.number("new voice");
    lastWord = names.number("last word");
    namesAnAccount = names.number("names an account");
    likeTheCustomersWords = names.number("like the customer's words");
    likeAnEarlierReply = names.number("like an earlier reply");
    askedBefore = names.number("asked before");
    asksForWhatWasMentioned = names.number("asks for what was mentioned");
    asksASecondTime = names.number("asks a second time");
    customerHadAsked = names.number("customer had asked");
    customerWasContent = names.number("customer was content");
    customerWasStuck = names.number("customer was stuck");
    customerHadChased = names.number("customer had chased");
    customerGaveData = names.number("customer gave data");
    followedByAnAgent = names.number("followed by an agent");
    takenWithData = names.number("taken with data");
    takenWithALink = names.number("taken with a link");
    takenWithAQuestion = names.number("taken with a question");
    nobodyFollowed = names.number("nobody followed");
    tells = names.numbers("tells:", Meaning.values(), "");
    asks = names.numbers("asks:", Meaning.values(), "");
    taken = names.numbers("taken:", Meaning.values(), "");
    after = names.numbers("after:", Side.values(), "");
    sentences = names.numbers("sentences:", SentenceTraits.BUCKETS);
    takenSentences = names.numbers("taken sentences:", SentenceTraits.BUCKETS);
    length = names.numbers("length:", SentenceTraits.BUCKETS);
    askingLength = names.numbers("q length:", SentenceTraits.BUCKETS);
    daysSince = names.numbers("days since:", SentenceTraits.DAYS);
    takenWithin = names.numbers("taken within:", Pace.BUCKETS);
    List<String> counts = List.of("0", "1", "2", "3", "4");
    asking = names.numbers("asking:", counts);
    solving = names.numbers("solving:", counts);
    plainStatements = names.numbers("plain statements:", counts);
    replyNumber = names.numbers("reply number:", counts);
    rules = new RuleTraits("rule:", names, languages);
    askingRules = new RuleTraits("q rule:", names, languages);
    said = names.words("w:");
    saidAsking = names.words("q w:");
    opening = names.words("clause:");
  }
}
