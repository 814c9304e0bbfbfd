package org.heed.listening;

import java.util.List;
import java.util.stream.Stream;

/**
 * The traits of a question's end, by number. An array holds a trait of a description that stands
 * for a question (0) and of a question that was asked (1), if nothing else is said.
 */
final class FateNames {

  static final int MOST_REPLIES = 4;

  private static final List<String> KINDS = List.of("opening", "asked");

  private final TraitNames names;

  final int[] kind;
  final int[] alone;
  final int[] inCompany;
  final int[] surely;
  final int[] inDescription;
  final int[] kindAnswered;
  final int[] close;
  final int[] laterContent;
  final int[] laterWithdrawn;
  final int[] laterBoth;
  final int[] laterChased;
  final int[] laterRebuffed;
  final int[] atLastStuck;
  final int[] neverSpokeAgain;

  /** By kind and number of replies. */
  final int[][] replies;

  /** By kind and aspect. */
  final int[][] most;

  final int[][] next;
  final int[][] last;

  /** By {@link Question.Kind}. */
  final int[] kindName;

  /** By {@link JudgedSentence#CUSTOMER}; nothing for the first. */
  final int[] shows;

  final int chase;
  final int closer;
  final int answered;
  final int answeredInAll;
  final int answeredByAny;
  final int secondBest;
  final int othersAnswered;
  final int othersAnsweredInstead;
  final int answeredNext;
  final int othersAnsweredNext;
  final int answeredAtLast;
  final int answeredSecond;
  final int ofMessage;
  final int place;
  final int lastOfMessage;
  final int askedBefore;
  final int askedBeforeReply;
  final int askedInAll;
  final int untilReply;
  final int untilLastReply;
  final int sinceLastMessage;
  final int untilNextWord;
  final int messagesUntilReply;
  final int messagesBefore;
  final int firstReplyOfAll;
  final int knownVoice;
  final int newVoice;
  final int sameVoiceAsBefore;

  FateNames(TraitNames names) {
    this.names = names;
    kind = ofKind("");
    alone = ofKind(" alone");
    inCompany = ofKind(" in company");
    surely = ofKind(" surely");
    inDescription = ofKind(" in the description");
    kindAnswered = ofKind(" answered");
    close = ofKind(" close");
    laterContent = ofKind(" later content");
    laterWithdrawn = ofKind(" later withdrawn");
    laterBoth = ofKind(" later both");
    laterChased = ofKind(" later chased");
    laterRebuffed = ofKind(" later rebuffed");
    atLastStuck = ofKind(" at last stuck");
    neverSpokeAgain = ofKind(" never spoke again");
    replies = ofKind(" replies:", List.of("0", "1", "2", "3", String.valueOf(MOST_REPLIES)));
    most = ofKind(" most ", Doing.ASPECTS);
    next = ofKind(" next ", Doing.ASPECTS);
    last = ofKind(" last ", Doing.ASPECTS);
    kindName =
        Stream.of(Question.Kind.values())
            .mapToInt(each -> names.number("kind " + each.name()))
            .toArray();
    shows =
        JudgedSentence.CUSTOMER.stream().mapToInt(each -> names.number("shows " + each)).toArray();
    chase = names.number("chase");
    closer = names.number("closer");
    answered = names.number("answered");
    answeredInAll = names.number("answered in all");
    answeredByAny = names.number("answered by any");
    secondBest = names.number("second best answer");
    othersAnswered = names.number("others answered");
    othersAnsweredInstead = names.number("others answered instead");
    answeredNext = names.number("answered next");
    othersAnsweredNext = names.number("others answered next");
    answeredAtLast = names.number("answered at last");
    answeredSecond = names.number("answered second");
    ofMessage = names.number("asked in its message");
    place = names.number("place in its message");
    lastOfMessage = names.number("last of its message");
    askedBefore = names.number("asked before");
    askedBeforeReply = names.number("asked before a reply");
    askedInAll = names.number("asked in all");
    untilReply = names.number("time until a reply");
    untilLastReply = names.number("time until the last reply");
    sinceLastMessage = names.number("time since the last message");
    untilNextWord = names.number("time until the customer spoke again");
    messagesUntilReply = names.number("messages until a reply");
    messagesBefore = names.number("messages before");
    firstReplyOfAll = names.number("first reply of all");
    knownVoice = names.number("known voice");
    newVoice = names.number("new voice");
    sameVoiceAsBefore = names.number("same voice as before");
  }

  private int[] ofKind(String trait) {
    return KINDS.stream().mapToInt(each -> names.number(each + trait)).toArray();
  }

  private int[][] ofKind(String trait, List<String> ends) {
    return KINDS.stream()
        .map(each -> ends.stream().mapToInt(end -> names.number(each + trait + end)).toArray())
        .toArray(int[][]::new);
  }
}
