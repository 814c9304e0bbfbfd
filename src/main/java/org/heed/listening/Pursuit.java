package org.heed.listening;

import java.util.ArrayList;
import java.util.List;
import org.heed.language.Language;
import org.heed.listening.Lesson.Observed;

/** Questions and the replies after them, paired for study. */
public final class Pursuit {

  private final Transcript transcript;
  private final List<Asked> asked;
  private final List<Doing> doings;
  private final List<double[]> reactions;
  private final TraitList linkNames = new TraitList();
  private final TraitList fateNames = new TraitList();
  private final TraitList deedNames = new TraitList();
  private final DeedTraits deedTraits = new DeedTraits(deedNames);
  private final Trails trails;

  Pursuit(
      Transcript transcript,
      List<Asked> asked,
      List<Doing> doings,
      List<double[]> reactions,
      List<Language> languages) {
    this.transcript = transcript;
    this.asked = asked;
    this.doings = doings;
    this.reactions = reactions;
    this.trails =
        new Trails(
            transcript,
            asked,
            doings,
            new LinkNames(linkNames, languages),
            new FateNames(fateNames));
  }

  /**
   * A reply that stands after a question.
   *
   * @param reply 0-based number of the reply
   * @param message index of its message
   * @param traits what speaks for and against it being an answer
   */
  public record Pair(int reply, int message, Traits traits) {}

  /**
   * A question that is followed.
   *
   * @param span where it stands
   * @param opening whether it stands for the whole description
   */
  public record Followed(Span span, boolean opening) {}

  /** What replies are judged for again: some of the aspects that they were judged for at first. */
  public static List<String> deedAspects() {
    return DeedTraits.AGAIN.stream().map(Doing.ASPECTS::get).toList();
  }

  /** The questions in order. */
  public List<Followed> questions() {
    return asked.stream()
        .map(
            one ->
                new Followed(
                    transcript.get(one.message()).span(one.sentence()),
                    one.kind() == Question.Kind.OPENING))
        .toList();
  }

  /** The replies after a question, the nearest first. */
  public List<Pair> pairs(int question) {
    List<Pair> pairs = new ArrayList<>();
    for (int place = 0; place < trails.length(question); place++) {
      Traits traits = new Traits();
      trails.observeLink(question, place, linkNames.into(traits));
      int reply = trails.reply(question, place);
      pairs.add(new Pair(reply, doings.get(reply).utterance().index(), traits));
    }
    return pairs;
  }

  /**
   * What speaks for each end of a question.
   *
   * @param links for every question the probability that it is answered by each of its {@link
   *     #pairs}
   */
  public Traits fate(int question, List<List<Double>> links) {
    Traits traits = new Traits();
    trails.observeFate(question, arrays(links), fateNames.into(traits));
    return traits;
  }

  /**
   * What speaks for and against each thing that a reply may do, for each reply.
   *
   * @param links as for {@link #fate}
   * @param fates for every question the probability of each end
   */
  public List<Observed> deeds(List<List<Double>> links, List<double[]> fates) {
    List<DeedTraits.Met> met = trails.met(arrays(links), fates);
    List<Observed> deeds = new ArrayList<>();
    for (int reply = 0; reply < doings.size(); reply++) {
      Traits traits = new Traits();
      deedTraits.observe(
          transcript,
          reply,
          doings.get(reply),
          met.get(reply),
          reactions.get(reply),
          deedNames.into(traits));
      Utterance utterance = doings.get(reply).utterance();
      Span whole = new Span(utterance.index(), 0, utterance.message().text().length());
      deeds.add(new Observed(whole, traits));
    }
    return deeds;
  }

  /**
   * The questions whose ends are to be decided.
   *
   * @param fates for every question the probability of each of {@link Ends#FATES}
   */
  public List<Ends.Pending> pending(List<double[]> fates) {
    return trails.pending(fates);
  }

  private static List<double[]> arrays(List<List<Double>> links) {
    return links.stream()
        .map(each -> each.stream().mapToDouble(Double::doubleValue).toArray())
        .toList();
  }
}
