package org.heed.listening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.heed.language.Hit;
import org.heed.language.Meaning;
import org.heed.language.Sentence;
import org.heed.language.Words;

/** Observes whether a reply may answer a question: place, meaning, kind, how it was taken. */
final class LinkTraits {

  private static final int FIRST_SENTENCES = 40;
  private static final int RIVALS = 12;

  private final Transcript transcript;
  private final List<Asked> asked;
  private final List<Doing> doings;
  private final int[] siblings;
  private final int[] orders;
  private final Map<Long, Double> closeness = new HashMap<>();
  private final Map<Long, Double> nearness = new HashMap<>();

  LinkTraits(Transcript transcript, List<Asked> asked, List<Doing> doings) {
    this.transcript = transcript;
    this.asked = asked;
    this.doings = doings;
    this.siblings = new int[asked.size()];
    this.orders = new int[asked.size()];
    for (int from = 0; from < asked.size(); ) {
      int to = from;
      while (to < asked.size() && asked.get(to).message() == asked.get(from).message()) {
        to++;
      }
      for (int i = from; i < to; i++) {
        siblings[i] = to - from;
        orders[i] = i - from;
      }
      from = to;
    }
  }

  int siblings(int question) {
    return siblings[question];
  }

  /** How much of what the question speaks of, the reply speaks of. */
  double closeness(int question, int reply) {
    return closeness.computeIfAbsent(
        ((long) question << 32) | reply, ignored -> computeCloseness(question, reply));
  }

  private double nearness(int question, int reply) {
    return nearness.computeIfAbsent(
        ((long) question << 32) | reply,
        ignored -> {
          double best = 0;
          List<Sentence> spoken = doings.get(reply).utterance().spoken();
          for (int i = 0; i < spoken.size() && i < FIRST_SENTENCES; i++) {
            best =
                Math.max(
                    best,
                    transcript.vectors().nearness(asked.get(question).sentence(), spoken.get(i)));
          }
          return best;
        });
  }

  private double computeCloseness(int question, int reply) {
    Map<String, Integer> content = asked.get(question).content();
    double best = 0;
    Utterance utterance = doings.get(reply).utterance();
    for (Map<String, Integer> said : utterance.spokenContents()) {
      best = Math.max(best, transcript.similarity().between(content, said));
    }
    return best;
  }

  /**
   * Observes one pair.
   *
   * @param repliesBetween how many replies stand between question and reply
   */
  Traits observe(int question, int reply, int repliesBetween) {
    Asked one = asked.get(question);
    Doing doing = doings.get(reply);
    Traits traits = new Traits();
    String kind = one.kind() == Question.Kind.OPENING ? "opening" : "asked";
    String place = repliesBetween == 0 ? "next" : repliesBetween < 3 ? "soon" : "late";
    String company = siblings[question] == 1 ? "alone" : "in company";
    String where = kind + " " + place;
    traits.add(where);
    traits.add("kind " + one.kind().name());
    traits.add(kind + " " + company);
    traits.add(where + " " + company);
    traits.addIf(one.message() == 0, "in the description");
    traits.addIf(orders[question] == 0, kind + " first");
    traits.addIf(orders[question] == siblings[question] - 1, kind + " last");
    double[] judged = doing.judged();
    for (int i = 0; i < judged.length; i++) {
      double logit = logit(judged[i]);
      String act = Doing.ASPECTS.get(i);
      traits.add(act, logit);
      traits.add(act + " " + where, logit);
      traits.add(act + " " + company, logit);
    }
    meaning(question, reply, kind, place, traits);
    form(one, doing, kind, traits);
    wanted(question, reply, traits);
    aftermath(question, doing, kind, traits);
    return traits;
  }

  static double logit(double probability) {
    double bounded = Math.min(0.98, Math.max(0.02, probability));
    return Math.log(bounded / (1 - bounded)) / 4;
  }

  private void meaning(int question, int reply, String kind, String place, Traits traits) {
    Asked one = asked.get(question);
    Doing doing = doings.get(reply);
    double close = closeness(question, reply);
    double covered = transcript.similarity().coverage(one.content(), doing.content());
    traits.add(kind + " close", close);
    traits.add(kind + " covered", covered);
    traits.add(kind + " close " + place, close);
    traits.add(kind + " covered " + place, covered);
    traits.addIf(close == 0 && !one.content().isEmpty(), kind + " shares nothing");
    traits.addIf(one.content().isEmpty(), kind + " without content");
    double rival = 0;
    int eldest = question - orders[question];
    for (int other = Math.max(eldest, question - RIVALS);
        other < Math.min(eldest + siblings[question], question + RIVALS + 1);
        other++) {
      if (other != question) {
        rival = Math.max(rival, closeness(other, reply));
      }
    }
    traits.addIf(siblings[question] > 1 && close < rival, kind + " less close than a sibling");
    traits.addIf(siblings[question] > 1 && close > rival, kind + " closer than its siblings");
    double near = nearness(question, reply);
    traits.add(kind + " near", near);
    traits.add(kind + " near " + place, near);
    double nearRival = 0;
    for (int other = Math.max(eldest, question - RIVALS);
        other < Math.min(eldest + siblings[question], question + RIVALS + 1);
        other++) {
      if (other != question) {
        nearRival = Math.max(nearRival, nearness(other, reply));
      }
    }
    traits.addIf(siblings[question] > 1 && near < nearRival, kind + " less near than a sibling");
    traits.addIf(siblings[question] > 1 && near > nearRival, kind + " nearer than its siblings");
    double before = 0;
    double after = 0;
    for (int other = Math.max(0, reply - 4); other < Math.min(doings.size(), reply + 5); other++) {
      if (doings.get(other).utterance().index() > one.message()) {
        if (other < reply) {
          before = Math.max(before, closeness(question, other));
        } else if (other > reply) {
          after = Math.max(after, closeness(question, other));
        }
      }
    }
    traits.addIf(close > before && before > 0, "closer than earlier replies");
    traits.addIf(close < before, "less close than an earlier reply");
    traits.addIf(close < after, "less close than a later reply");
  }

  /** What was wanted, and what the reply says: as a whole, and where it comes closest. */
  private void wanted(int question, int reply, Traits traits) {
    Asked one = asked.get(question);
    Utterance utterance = doings.get(reply).utterance();
    List<String> wants = wants(one);
    Set<String> tells = new TreeSet<>();
    for (Sentence sentence : utterance.spoken()) {
      tells.addAll(tells(sentence));
    }
    tells.forEach(
        told -> {
          for (String want : wants) {
            traits.add(want + " < " + told);
          }
        });
    Sentence closest = closestSentence(question, reply);
    if (closest != null) {
      for (String told : tells(closest)) {
        traits.add("closest " + told);
      }
      traits.addIf(tells(closest).isEmpty(), "closest says nothing known");
    }
  }

  private Sentence closestSentence(int question, int reply) {
    Sentence closest = null;
    double best = 0.15;
    List<Sentence> spoken = doings.get(reply).utterance().spoken();
    for (int i = 0; i < spoken.size() && i < FIRST_SENTENCES; i++) {
      double near = transcript.vectors().nearness(asked.get(question).sentence(), spoken.get(i));
      if (near > best) {
        best = near;
        closest = spoken.get(i);
      }
    }
    return closest;
  }

  static List<String> wants(Asked one) {
    if (one.kind() == Question.Kind.OPENING) {
      return List.of("opening");
    }
    List<String> wants = new ArrayList<>();
    for (Meaning meaning : WANTED) {
      if (one.sentence().means(meaning)) {
        wants.add(meaning.name());
      }
    }
    return wants.isEmpty() ? List.of("unclear") : wants;
  }

  private static Set<String> tells(Sentence sentence) {
    Set<String> tells = new TreeSet<>();
    boolean question = sentence.words().endsInQuestionMark();
    for (Hit hit : sentence.hits()) {
      if (TOLD.contains(hit.rule().meaning())) {
        tells.add(question ? "asks " + hit.rule().id() : hit.rule().id());
      }
    }
    return tells;
  }

  private static final List<Meaning> WANTED =
      List.copyOf(EnumSet.range(Meaning.WANTS_CAUSE, Meaning.WANTS_HELP));
  private static final Set<Meaning> TOLD = EnumSet.range(Meaning.ACKNOWLEDGES, Meaning.PROMISES);

  private static void form(Asked one, Doing doing, String kind, Traits traits) {
    Words words = one.sentence().words();
    String opener = "other";
    for (int i = 0; i < words.size(); i++) {
      if (QUESTION_WORDS.contains(words.get(i)) && !words.isQuoted(i)) {
        opener = words.get(i);
        break;
      }
    }
    Utterance reply = doing.utterance();
    boolean chases = one.sentence().means(Meaning.CHASES);
    traits.addIf(chases, "chase");
    if (kind.equals("asked")) {
      traits.add("asks " + opener);
      boolean yesNo = startsWithYesOrNo(reply);
      traits.addIf(yesNo, "yes or no to " + opener);
      boolean reason = reply.text().means(Meaning.REASON);
      traits.addIf(reason && opener.equals("why"), "reason to why");
      boolean advice = reply.text().means(Meaning.SOLVES);
      traits.addIf(advice && opener.equals("how"), "advice to how");
      traits.addIf(reply.text().holds(Words.LINK), "link to " + one.kind().name());
      traits.addIf(reply.text().holds(Words.FILE), "file to " + one.kind().name());
      traits.addIf(advice && chases, "advice to chase");
      traits.addIf(reply.text().means(Meaning.ACKNOWLEDGES) && chases, "acknowledgement to chase");
      traits.addIf(
          reply.text().means(Meaning.PROMISES) && one.kind() == Question.Kind.REQUEST,
          "promise to request");
    }
    traits.add("words:" + SentenceTraits.bucket(words.count()));
    traits.add("reply sentences:" + SentenceTraits.bucket(reply.spoken().size()));
  }

  private static boolean startsWithYesOrNo(Utterance reply) {
    for (Sentence sentence : reply.spoken().stream().limit(FIRST_SENTENCES).toList()) {
      Words words = sentence.words();
      for (int i = 0; i < Math.min(3, words.size()); i++) {
        if (YES_OR_NO.contains(words.get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private void aftermath(int question, Doing doing, String kind, Traits traits) {
    Asked one = asked.get(question);
    int message = doing.utterance().index();
    boolean askedAgain = false;
    for (int later = question + 1; later < Math.min(asked.size(), question + 9); later++) {
      Asked other = asked.get(later);
      if (other.message() > message) {
        askedAgain |=
            transcript.similarity().between(one.content(), other.content()) > 0.4
                || other.sentence().means(Meaning.CHASES);
      }
    }
    traits.addIf(askedAgain, kind + " asked again after it");
    for (int i = message + 1; i < transcript.all().size(); i++) {
      Utterance next = transcript.get(i);
      if (Transcript.isHeardFromCustomer(next)) {
        traits.addIf(next.text().means(Meaning.RESOLVED), kind + " then content");
        traits.addIf(next.text().means(Meaning.UNSOLVED), kind + " then stuck");
        traits.addIf(next.text().means(Meaning.COMPLAINS), kind + " then cross");
        traits.addIf(next.text().means(Meaning.REPEATS), kind + " then repeats");
        traits.addIf(next.text().means(Meaning.THANKS), kind + " then thanks");
        return;
      }
      if (next.message().isPublicAgentReply()) {
        traits.add(kind + " then an agent");
        return;
      }
    }
    traits.add(kind + " then nothing");
  }

  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "what", "which", "who", "when", "where", "why", "how", "is", "are", "do", "does", "did",
          "can", "could", "will", "would", "should", "any", "please");
  private static final Set<String> YES_OR_NO =
      Set.of("yes", "no", "yeah", "yep", "nope", "not", "correct", "right", "sure");
}
