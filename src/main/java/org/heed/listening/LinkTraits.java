package org.heed.listening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.heed.language.Content;
import org.heed.language.Meaning;
import org.heed.language.Sentence;
import org.heed.language.SentenceVector;
import org.heed.language.Words;

/** Observes whether a reply may answer a question: place, meaning, kind, how it was taken. */
final class LinkTraits {

  private static final double UNLIKELY = 0.02;
  private static final double LIKELY = 0.98;
  private static final double LOWEST = Math.log(UNLIKELY / (1 - UNLIKELY)) / 4;

  private static final int FIRST_SENTENCES = 40;
  private static final int RIVALS = 12;
  private static final int NEIGHBOURS = 4;
  private static final int LATER_QUESTIONS = 8;

  /** From which nearness a sentence of a reply is taken to speak of the question. */
  private static final double NEAR = 0.15;

  private static final Set<String> YES_OR_NO =
      Set.of("yes", "no", "yeah", "yep", "nope", "not", "correct", "right", "sure");

  private final LinkNames names;
  private final Transcript transcript;
  private final List<Asked> asked;
  private final List<Doing> doings;
  private final Pursued[] questions;
  private final Given[] replies;

  /** For each question the number of the first one that was asked after its first reply. */
  private final int[] endsOfRounds;

  LinkTraits(
      LinkNames names, Transcript transcript, List<Asked> asked, List<Doing> doings, int[] firsts) {
    this.names = names;
    this.transcript = transcript;
    this.asked = asked;
    this.doings = doings;
    this.questions = new Pursued[asked.size()];
    this.replies = new Given[doings.size()];
    for (int from = 0; from < asked.size(); ) {
      int to = from;
      while (to < asked.size() && asked.get(to).message() == asked.get(from).message()) {
        to++;
      }
      for (int i = from; i < to; i++) {
        questions[i] = new Pursued(i, from, to, firsts[i]);
      }
      from = to;
    }
    this.endsOfRounds = new int[firsts.length];
    for (int i = firsts.length - 1; i >= 0; i--) {
      boolean last = i == firsts.length - 1 || firsts[i] != firsts[i + 1];
      endsOfRounds[i] = last ? i + 1 : endsOfRounds[i + 1];
    }
  }

  /** The questions around a question. */
  FateTraits.Company company(int question) {
    Pursued one = questions[question];
    return new FateTraits.Company(
        one.siblings(),
        question - one.from,
        one.from,
        endsOfRounds[question] - one.to,
        asked.size());
  }

  /** How much of what the question speaks of, the reply speaks of. */
  double closeness(int question, int reply) {
    return questions[question].closeness(reply);
  }

  static double logit(double probability) {
    if (probability <= UNLIKELY) {
      return LOWEST;
    }
    double bounded = Math.min(LIKELY, probability);
    return Math.log(bounded / (1 - bounded)) / 4;
  }

  /**
   * Observes one pair.
   *
   * @param repliesBetween how many replies stand between question and reply
   */
  void observe(int question, int reply, int repliesBetween, Notes notes) {
    Pursued one = questions[question];
    Doing doing = doings.get(reply);
    int place = repliesBetween == 0 ? 0 : repliesBetween < 3 ? 1 : 2;
    boolean alone = one.siblings() == 1;
    LinkNames.Where where = names.where[one.kind * 6 + place * 2 + (alone ? 0 : 1)];
    notes.add(where.here);
    notes.add(names.kindName[one.asked.kind().ordinal()]);
    notes.addIf(one.asked.message() == 0, names.inDescription);
    Utterance spoken = transcript.get(one.asked.message());
    notes.add(names.within[one.kind][Pace.bucketOf(spoken, doing.utterance())]);
    notes.addIf(question == one.from, names.first[one.kind]);
    notes.addIf(question == one.to - 1, names.last[one.kind]);
    for (int act = 0; act < where.acts.length; act++) {
      notes.add(where.acts[act], doing.logit(act));
    }
    closeness(one, reply, where, notes);
    nearness(one, reply, where, notes);
    neighbours(one, reply, notes);
    wanted(one, reply, notes);
    form(one, reply, notes);
    aftermath(one, reply, notes);
  }

  private void closeness(Pursued one, int reply, LinkNames.Where where, Notes notes) {
    int kind = one.kind;
    Content content = one.asked.content();
    double close = one.closeness(reply);
    double covered = transcript.similarity().coverage(content, doings.get(reply).content());
    notes.add(where.close, close);
    notes.add(where.covered, covered);
    notes.addIf(close == 0 && !content.isEmpty(), names.sharesNothing[kind]);
    notes.addIf(content.isEmpty(), names.withoutContent[kind]);
    double rival = 0;
    for (int other = one.firstRival(); other < one.endOfRivals(); other++) {
      if (other != one.number) {
        rival = Math.max(rival, questions[other].closeness(reply));
      }
    }
    notes.addIf(one.siblings() > 1 && close < rival, names.lessCloseThanSibling[kind]);
    notes.addIf(one.siblings() > 1 && close > rival, names.closerThanSiblings[kind]);
  }

  private void nearness(Pursued one, int reply, LinkNames.Where where, Notes notes) {
    int kind = one.kind;
    double near = one.nearness(reply);
    notes.add(where.near, near);
    double rival = 0;
    for (int other = one.firstRival(); other < one.endOfRivals(); other++) {
      if (other != one.number) {
        rival = Math.max(rival, questions[other].nearness(reply));
      }
    }
    notes.addIf(one.siblings() > 1 && near < rival, names.lessNearThanSibling[kind]);
    notes.addIf(one.siblings() > 1 && near > rival, names.nearerThanSiblings[kind]);
  }

  private void neighbours(Pursued one, int reply, Notes notes) {
    double close = one.closeness(reply);
    double before = 0;
    double after = 0;
    int end = Math.min(doings.size(), reply + NEIGHBOURS + 1);
    for (int other = Math.max(one.firstReply, reply - NEIGHBOURS); other < end; other++) {
      if (other < reply) {
        before = Math.max(before, one.closeness(other));
      } else if (other > reply) {
        after = Math.max(after, one.closeness(other));
      }
    }
    notes.addIf(close > before && before > 0, names.closerThanEarlier);
    notes.addIf(close < before, names.lessCloseThanEarlier);
    notes.addIf(close < after, names.lessCloseThanLater);
  }

  /** What was wanted, and what the reply says: as a whole, and where it comes closest. */
  private void wanted(Pursued one, int number, Notes notes) {
    Given reply = reply(number);
    for (int told : reply.tells) {
      for (int want : one.wants) {
        notes.add(names.wantsTold(want, told));
      }
    }
    int closest = one.closest(number);
    if (closest >= 0) {
      int[] tells = reply.tells(closest);
      for (int told : tells) {
        notes.add(names.closestTold(told));
      }
      notes.addIf(tells.length == 0, names.closestNothing);
    }
  }

  private void form(Pursued one, int number, Notes notes) {
    Utterance reply = doings.get(number).utterance();
    notes.addIf(one.chases, names.chase);
    if (one.kind == LinkNames.ASKED) {
      int kind = one.asked.kind().ordinal();
      notes.add(names.asks[one.opener]);
      notes.addIf(reply(number).saysYesOrNo, names.yesOrNo[one.opener]);
      boolean reason = reply.text().means(Meaning.REASON);
      notes.addIf(reason && one.opensWith("why"), names.reasonToWhy);
      boolean advice = reply.text().means(Meaning.SOLVES);
      notes.addIf(advice && one.opensWith("how"), names.adviceToHow);
      notes.addIf(reply.text().holds(Words.LINK), names.linkTo[kind]);
      notes.addIf(reply.text().holds(Words.FILE), names.fileTo[kind]);
      notes.addIf(advice && one.chases, names.adviceToChase);
      boolean acknowledges = reply.text().means(Meaning.ACKNOWLEDGES);
      notes.addIf(acknowledges && one.chases, names.acknowledgementToChase);
      boolean request = one.asked.kind() == Question.Kind.REQUEST;
      notes.addIf(request && reply.text().means(Meaning.PROMISES), names.promiseToRequest);
    }
    notes.add(names.words[one.bucket]);
    notes.add(names.replySentences[SentenceTraits.bucketOf(reply.spoken().size())]);
  }

  private void aftermath(Pursued one, int number, Notes notes) {
    int kind = one.kind;
    int message = doings.get(number).utterance().index();
    notes.addIf(one.isAskedAgainAfter(message), names.askedAgain[kind]);
    Given reply = reply(number);
    if (reply.heardNext != null) {
      notes.addIf(reply.heardNext.text().means(Meaning.RESOLVED), names.thenContent[kind]);
      notes.addIf(reply.heardNext.text().means(Meaning.UNSOLVED), names.thenStuck[kind]);
      notes.addIf(reply.heardNext.text().means(Meaning.COMPLAINS), names.thenCross[kind]);
      notes.addIf(reply.heardNext.text().means(Meaning.ELAPSED), names.thenElapsed[kind]);
      notes.addIf(reply.heardNext.text().means(Meaning.REPEATS), names.thenRepeats[kind]);
      notes.addIf(reply.heardNext.text().means(Meaning.REBUFFS), names.thenRebuffed[kind]);
      notes.addIf(reply.heardNext.text().means(Meaning.THANKS), names.thenThanks[kind]);
    } else {
      notes.add(reply.agentNext ? names.thenAgent[kind] : names.thenNothing[kind]);
    }
  }

  private Given reply(int number) {
    if (replies[number] == null) {
      replies[number] = new Given(doings.get(number).utterance());
    }
    return replies[number];
  }

  /** What a reply says and how it is taken, whatever it is held against. */
  private final class Given {
    private final List<Sentence> spoken;
    private final int[] tells;
    private final int[][] tellsBySentence;
    private final SentenceVector[] directions;
    private final boolean saysYesOrNo;
    private final Utterance heardNext;
    private final boolean agentNext;

    Given(Utterance utterance) {
      this.spoken = utterance.spoken();
      this.directions = new SentenceVector[Math.min(FIRST_SENTENCES, spoken.size())];
      this.tellsBySentence = new int[directions.length][];
      for (int i = 0; i < directions.length; i++) {
        directions[i] = spoken.get(i).words().vector();
      }
      BitSet told = new BitSet();
      boolean yesOrNo = false;
      int place = 0;
      for (Sentence sentence : spoken) {
        names.tells(sentence, told);
        yesOrNo |= place++ < FIRST_SENTENCES && startsWithYesOrNo(sentence.words());
      }
      this.tells = told.stream().toArray();
      this.saysYesOrNo = yesOrNo;
      int next = utterance.index() + 1;
      while (next < transcript.all().size() && !isHeard(transcript.get(next))) {
        next++;
      }
      Utterance heard = next < transcript.all().size() ? transcript.get(next) : null;
      this.agentNext = heard != null && !Transcript.isHeardFromCustomer(heard);
      this.heardNext = agentNext ? null : heard;
    }

    /** What one of its first sentences tells. */
    int[] tells(int sentence) {
      if (tellsBySentence[sentence] == null) {
        BitSet told = new BitSet();
        names.tells(spoken.get(sentence), told);
        tellsBySentence[sentence] = told.stream().toArray();
      }
      return tellsBySentence[sentence];
    }

    private static boolean startsWithYesOrNo(Words words) {
      for (int i = 0; i < Math.min(3, words.size()); i++) {
        if (YES_OR_NO.contains(words.get(i))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isHeard(Utterance utterance) {
      return Transcript.isHeardFromCustomer(utterance) || utterance.message().isPublicAgentReply();
    }
  }

  /** A question and how close the replies within its reach come to it. */
  private final class Pursued {
    private final Asked asked;
    private final int number;
    private final int from;
    private final int to;
    private final int kind;
    private final boolean chases;
    private final int opener;
    private final int bucket;
    private final int[] wants;
    private final int firstReply;
    private final double[] closeness = new double[Trails.REACH + NEIGHBOURS];
    private final double[] nearness = new double[Trails.REACH];
    private final int[] closest = new int[Trails.REACH];

    /** From which later message on the same is not asked again. */
    private final int askedAgainUntil;

    /** Takes the question with the questions of its message. */
    Pursued(int number, int from, int to, int firstReply) {
      this.asked = LinkTraits.this.asked.get(number);
      this.number = number;
      this.from = from;
      this.to = to;
      boolean opening = asked.kind() == Question.Kind.OPENING;
      this.kind = opening ? LinkNames.OPENING : LinkNames.ASKED;
      this.chases = asked.sentence().means(Meaning.CHASES);
      this.opener = opener(asked.sentence().words());
      this.bucket = SentenceTraits.bucketOf(asked.sentence().words().count());
      this.wants = names.wants(asked);
      this.firstReply = firstReply;
      this.askedAgainUntil = askedAgainUntil();
      Arrays.fill(closeness, -1);
      Arrays.fill(nearness, -1);
    }

    private static int opener(Words words) {
      for (int i = 0; i < words.size(); i++) {
        int opener = LinkNames.OPENERS.indexOf(words.get(i));
        if (opener >= 0 && opener < LinkNames.OTHER_OPENER && !words.isQuoted(i)) {
          return opener;
        }
      }
      return LinkNames.OTHER_OPENER;
    }

    private int askedAgainUntil() {
      List<Asked> all = LinkTraits.this.asked;
      for (int i = Math.min(all.size(), number + LATER_QUESTIONS + 1) - 1; i > number; i--) {
        Asked other = all.get(i);
        if (other.sentence().means(Meaning.CHASES)
            || transcript.similarity().between(asked.content(), other.content()) > 0.4) {
          return other.message();
        }
      }
      return 0;
    }

    boolean isAskedAgainAfter(int message) {
      return message < askedAgainUntil;
    }

    boolean opensWith(String word) {
      return LinkNames.OPENERS.get(opener).equals(word);
    }

    int siblings() {
      return to - from;
    }

    int firstRival() {
      return Math.max(from, number - RIVALS);
    }

    int endOfRivals() {
      return Math.min(to, number + RIVALS + 1);
    }

    double closeness(int reply) {
      int at = reply - firstReply;
      if (closeness[at] < 0) {
        double best = 0;
        for (Content said : doings.get(reply).utterance().spokenContents()) {
          best = Math.max(best, transcript.similarity().between(asked.content(), said));
        }
        closeness[at] = best;
      }
      return closeness[at];
    }

    double nearness(int reply) {
      int at = reply - firstReply;
      if (nearness[at] < 0) {
        double best = 0;
        int sentence = -1;
        SentenceVector own = asked.sentence().words().vector();
        SentenceVector[] directions = reply(reply).directions;
        for (int i = 0; i < directions.length; i++) {
          double near = own.similarity(directions[i]);
          if (near > best) {
            best = near;
            sentence = i;
          }
        }
        nearness[at] = best;
        closest[at] = best > NEAR ? sentence : -1;
      }
      return nearness[at];
    }

    /** The sentence of a reply that comes nearest, or -1 if none comes near. */
    int closest(int reply) {
      nearness(reply);
      return closest[reply - firstReply];
    }
  }
}
