package org.heed.listening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.heed.language.Hit;
import org.heed.language.Language;
import org.heed.language.Meaning;
import org.heed.language.PhraseRule;
import org.heed.language.Sentence;

/**
 * The traits of a reply to a question, by number. An array holds a trait of a description that
 * stands for a question (0) and of a question that was asked (1), if nothing else is said.
 */
final class LinkNames {

  static final int OPENING = 0;
  static final int ASKED = 1;
  static final int OTHER_OPENER = 19;

  /** With which words a question can open; the last stands for all others. */
  static final List<String> OPENERS =
      List.of(
          "what", "which", "who", "when", "where", "why", "how", "is", "are", "do", "does", "did",
          "can", "could", "will", "would", "should", "any", "please", "other");

  private static final List<String> KINDS = List.of("opening", "asked");
  private static final List<String> PLACES = List.of(" next", " soon", " late");
  private static final List<String> COMPANIES = List.of(" alone", " in company");
  private static final List<Meaning> WANTED =
      List.copyOf(EnumSet.range(Meaning.WANTS_CAUSE, Meaning.WANTS_HELP));
  private static final List<String> WANTS =
      Stream.concat(WANTED.stream().map(Meaning::name), Stream.of("unclear", "opening")).toList();
  private static final Set<Meaning> TOLD = EnumSet.range(Meaning.ACKNOWLEDGES, Meaning.PROMISES);

  private final TraitGroups names;
  private final Map<PhraseRule, Integer> told = new IdentityHashMap<>();
  private final int[][] wantsTold;
  private final int[] closestTold;

  /** By kind, place and company, in this order. */
  final Where[] where = new Where[12];

  final int[] first;
  final int[] last;
  final int[] sharesNothing;
  final int[] withoutContent;
  final int[] lessCloseThanSibling;
  final int[] closerThanSiblings;
  final int[] lessNearThanSibling;
  final int[] nearerThanSiblings;
  final int[] askedAgain;
  final int[] thenContent;
  final int[] thenStuck;
  final int[] thenCross;
  final int[] thenElapsed;
  final int[] thenRepeats;
  final int[] thenRebuffed;
  final int[] thenThanks;
  final int[] thenAgent;
  final int[] thenNothing;
  final int inDescription;
  final int closerThanEarlier;
  final int lessCloseThanEarlier;
  final int lessCloseThanLater;
  final int closestNothing;
  final int chase;
  final int reasonToWhy;
  final int adviceToHow;
  final int adviceToChase;
  final int acknowledgementToChase;
  final int promiseToRequest;

  /** By {@link #OPENERS}. */
  final int[] asks;

  final int[] yesOrNo;

  /** By {@link Question.Kind}. */
  final int[] kindName;

  final int[] linkTo;
  final int[] fileTo;

  /** By {@link SentenceTraits#bucket}. */
  final int[] words;

  /** By kind and {@link Pace#bucketOf}. */
  final int[][] within;

  final int[] replySentences;

  LinkNames(TraitGroups names, List<Language> languages) {
    this.names = names;
    for (int i = 0; i < where.length; i++) {
      where[i] = new Where(names, KINDS.get(i / 6), PLACES.get(i / 2 % 3), COMPANIES.get(i % 2));
    }
    first = ofKind(" first");
    last = ofKind(" last");
    sharesNothing = ofKind(" shares nothing");
    withoutContent = ofKind(" without content");
    lessCloseThanSibling = ofKind(" less close than a sibling");
    closerThanSiblings = ofKind(" closer than its siblings");
    lessNearThanSibling = ofKind(" less near than a sibling");
    nearerThanSiblings = ofKind(" nearer than its siblings");
    askedAgain = ofKind(" asked again after it");
    thenContent = ofKind(" then content");
    thenStuck = ofKind(" then stuck");
    thenCross = ofKind(" then cross");
    thenElapsed = ofKind(" then time went by");
    thenRepeats = ofKind(" then repeats");
    thenRebuffed = ofKind(" then rebuffed");
    thenThanks = ofKind(" then thanks");
    thenAgent = ofKind(" then an agent");
    thenNothing = ofKind(" then nothing");
    inDescription = names.number("in the description");
    closerThanEarlier = names.number("closer than earlier replies");
    lessCloseThanEarlier = names.number("less close than an earlier reply");
    lessCloseThanLater = names.number("less close than a later reply");
    closestNothing = names.number("closest says nothing known");
    chase = names.number("chase");
    reasonToWhy = names.number("reason to why");
    adviceToHow = names.number("advice to how");
    adviceToChase = names.number("advice to chase");
    acknowledgementToChase = names.number("acknowledgement to chase");
    promiseToRequest = names.number("promise to request");
    asks = numbers(OPENERS, "asks ", "");
    yesOrNo = numbers(OPENERS, "yes or no to ", "");
    List<String> questionKinds = Stream.of(Question.Kind.values()).map(Enum::name).toList();
    kindName = numbers(questionKinds, "kind ", "");
    linkTo = numbers(questionKinds, "link to ", "");
    fileTo = numbers(questionKinds, "file to ", "");
    words = numbers(SentenceTraits.BUCKETS, "words:", "");
    within =
        KINDS.stream()
            .map(each -> numbers(Pace.BUCKETS, each + " within ", ""))
            .toArray(int[][]::new);
    replySentences = numbers(SentenceTraits.BUCKETS, "reply sentences:", "");
    for (Language language : languages) {
      for (PhraseRule rule : language.phrases().rules()) {
        if (TOLD.contains(rule.meaning())) {
          told.put(rule, told.size());
        }
      }
    }
    wantsTold = new int[WANTS.size()][told.size() * 2];
    closestTold = new int[told.size() * 2];
    told.forEach(
        (rule, at) -> {
          tell(rule.id(), at * 2);
          tell("asks " + rule.id(), at * 2 + 1);
        });
  }

  private void tell(String name, int at) {
    closestTold[at] = names.number("closest " + name);
    for (int want = 0; want < wantsTold.length; want++) {
      wantsTold[want][at] = names.number(WANTS.get(want) + " < " + name);
    }
  }

  private int[] ofKind(String trait) {
    return numbers(KINDS, "", trait);
  }

  private int[] numbers(List<String> middles, String before, String after) {
    return middles.stream().mapToInt(middle -> names.number(before + middle + after)).toArray();
  }

  /** {@link #OPENING} or {@link #ASKED}. */
  static int kindOf(Asked one) {
    return one.kind() == Question.Kind.OPENING ? OPENING : ASKED;
  }

  /** What a question wants. */
  int[] wants(Asked one) {
    if (kindOf(one) == OPENING) {
      return new int[] {WANTS.size() - 1};
    }
    int[] wants = new int[WANTED.size()];
    int count = 0;
    for (int want = 0; want < wants.length; want++) {
      if (one.sentence().means(WANTED.get(want))) {
        wants[count++] = want;
      }
    }
    return count == 0 ? new int[] {WANTED.size()} : Arrays.copyOf(wants, count);
  }

  /** Adds what a sentence tells to a set. */
  void tells(Sentence sentence, BitSet tells) {
    for (Hit hit : sentence.hits()) {
      Integer at = told.get(hit.rule());
      if (at != null) {
        tells.set(at * 2 + (sentence.words().endsInQuestionMark() ? 1 : 0));
      }
    }
  }

  int wantsTold(int want, int tells) {
    return wantsTold[want][tells];
  }

  int closestTold(int tells) {
    return closestTold[tells];
  }

  /** The traits of one kind of question, one place of the reply and one company. */
  static final class Where {
    final int here;
    final int close;
    final int covered;
    final int near;

    /** By {@link Doing#ASPECTS}. */
    final int[] acts;

    Where(TraitGroups names, String kind, String place, String company) {
      this.here = names.together(kind + place, kind + company, kind + place + company);
      this.close = names.together(kind + " close", kind + " close" + place);
      this.covered = names.together(kind + " covered", kind + " covered" + place);
      this.near = names.together(kind + " near", kind + " near" + place);
      this.acts =
          Doing.ASPECTS.stream()
              .mapToInt(act -> names.together(act, act + " " + kind + place, act + company))
              .toArray();
    }
  }
}
