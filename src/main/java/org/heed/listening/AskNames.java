package org.heed.listening;

import java.util.List;
import java.util.stream.Stream;
import org.heed.language.Language;
import org.heed.language.Meaning;
import org.heed.language.Sentence;

/** The traits of a sentence among those of its message that may ask, by number. */
final class AskNames {

  /** How a sentence can ask; the kinds of {@link Question.Kind} come first. */
  private static final List<String> KINDS =
      Stream.concat(
              Stream.of(Question.Kind.values()).map(Enum::name),
              Stream.of("rhetorical", "closer", "help", "chase", "none"))
          .toList();

  private static final int RHETORICAL = KINDS.indexOf("rhetorical");
  private static final int CLOSER = KINDS.indexOf("closer");
  private static final int HELP = KINDS.indexOf("help");
  private static final int CHASE = KINDS.indexOf("chase");
  private static final int NONE = KINDS.indexOf("none");

  final int asks;
  final int before;
  final int after;
  final int surerThanTheOthers;
  final int alike;
  final int alikeAndSurer;
  final int alikeButWeaker;
  final int near;
  final int nearAndSurer;
  final int nearButWeaker;
  final int shortBesideAQuestion;
  final int inDescription;
  final int aloneInDescription;
  final int endsInQuestionMark;
  final int listed;
  final int words;
  final int messageSentences;
  final Neighbour previous;
  final Neighbour next;

  /** By count; the last stands for more. */
  final int[] sureOthers;

  /** By {@link #kindOf}. */
  final int[] asksAs;

  final int[] kind;
  final int[] others;
  final int[] alone;

  /** By {@link #kindOf} and count; the last stands for more. */
  final int[][] sureOthersOf;

  /** By {@link JudgedSentence#CUSTOMER}. */
  final int[] cues;

  final RuleTraits rules;

  AskNames(TraitNames names, List<Language> languages) {
    asks = names.number("asks");
    before = names.number("before");
    after = names.number("after");
    surerThanTheOthers = names.number("surer than the others");
    alike = names.number("alike");
    alikeAndSurer = names.number("alike and surer");
    alikeButWeaker = names.number("alike but weaker");
    near = names.number("near");
    nearAndSurer = names.number("near and surer");
    nearButWeaker = names.number("near but weaker");
    shortBesideAQuestion = names.number("short beside a question");
    inDescription = names.number("in the description");
    aloneInDescription = names.number("alone in the description");
    endsInQuestionMark = names.number("ends:?");
    listed = names.number("listed");
    words = names.number("words");
    messageSentences = names.number("message sentences");
    previous = new Neighbour(names, "previous");
    next = new Neighbour(names, "next");
    sureOthers = names.numbers("sure others:", List.of("0", "1", "2", "3"));
    asksAs = names.numbers("asks ", KINDS);
    kind = names.numbers("kind ", KINDS);
    others = ofKind(names, " others");
    alone = names.numbers("alone ", KINDS);
    sureOthersOf =
        KINDS.stream()
            .map(each -> names.numbers(each + " sure others:", List.of("0", "1", "2")))
            .toArray(int[][]::new);
    cues = names.numbers("", JudgedSentence.CUSTOMER);
    rules = new RuleTraits("rule:", names, languages);
  }

  private static int[] ofKind(TraitNames names, String end) {
    return KINDS.stream().mapToInt(each -> names.number(each + end)).toArray();
  }

  /** How a sentence asks: its place in the lists of traits by kind. */
  static int kindOf(Sentence sentence) {
    if (sentence.means(Meaning.RHETORICAL)) {
      return RHETORICAL;
    }
    if (sentence.means(Meaning.POLITE_CLOSER)) {
      return CLOSER;
    }
    if (sentence.means(Meaning.WANTS_HELP)) {
      return HELP;
    }
    if (sentence.means(Meaning.CHASES)) {
      return CHASE;
    }
    Question.Kind kind = Questions.kind(sentence);
    return kind == null ? NONE : kind.ordinal();
  }

  /** The traits of what the sentence right before or after asks. */
  static final class Neighbour {
    final int asks;

    /** By {@link #kindOf}. */
    final int[] is;

    Neighbour(TraitNames names, String which) {
      asks = names.number(which);
      is = names.numbers(which + " is ", KINDS);
    }
  }
}
