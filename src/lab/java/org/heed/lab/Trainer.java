package org.heed.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heed.lab.Grower.Grown;
import org.heed.lab.Learner.Example;
import org.heed.lab.Learner.Learned;
import org.heed.language.Languages;
import org.heed.listening.Ends;
import org.heed.listening.Judgement;
import org.heed.listening.Lesson;
import org.heed.listening.Pursuit;
import org.heed.listening.Traits;

/**
 * Learns all tables of the reader's judgement, each on what the ones before make of unseen text.
 */
final class Trainer {

  static final List<String> CUSTOMER =
      List.of(
          "ask", "resolved", "thanks", "chase", "complaint", "repeats_self", "wants_escalation");
  static final List<String> REPLY =
      List.of(
          "answer",
          "clarify",
          "acknowledge",
          "refusal",
          "bare_no",
          "beside_point",
          "asks_again",
          "canned",
          "closing");
  private static final List<String> FATES = Ends.FATES.stream().map(EndThresholds::name).toList();

  private final Languages languages = Languages.load();

  Judgement train(List<Labelled> all) {
    ProperNames names = ProperNames.in(all);
    List<Lesson> lessons = new ArrayList<>();
    for (Labelled each : all) {
      lessons.add(Lesson.of(each.conversation(), languages));
    }
    List<List<Example>> messages = customerMessages(all, lessons);
    List<Example> sentences = messages.stream().flatMap(List::stream).toList();
    Learned customer = new Learner(CUSTOMER, 0.075, 0.5, 4, names).learn(sentences);
    List<Traits> company = company(all, lessons, customer);
    Learned ask =
        new Learner(List.of("ask"), 0.05, 1, 4, names).learn(asking(all, lessons, company));
    Learned agent =
        new Learner(List.of("promise"), 0.075, 0.5, 4, names).learn(agentSentences(all, lessons));
    Learned reply = new Learner(REPLY, 0.025, 0.5, 4, names).learn(replies(all, lessons));
    List<Chased> chased = chased(all, lessons, company, customer, ask, reply);
    Learned link = new Learner(List.of("answers"), 0.025, 1, 8, names).learn(links(chased));
    List<List<List<Double>>> linked = linked(chased, link);
    Grown fate = new Grower(FATES, 80, 0.1).grow(fates(chased, linked));
    Grown deed = new Grower(Pursuit.deedAspects(), 60, 0.08).grow(deeds(chased, linked, fate));
    return new Judgement(
        new CueThresholds(messages, customer.unseen()).in(customer.weights()),
        ask.weights(),
        agent.weights(),
        reply.weights(),
        link.weights(),
        fate.trees()
            .withThresholds(new EndThresholds(EndThresholds.of(chased, fate.unseen())).best()),
        deed.trees());
  }

  private static List<Traits> company(List<Labelled> all, List<Lesson> lessons, Learned customer) {
    List<Traits> company = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      List<double[]> judged = new ArrayList<>();
      for (Lesson.Observed sentence : lessons.get(i).customerSentences()) {
        boolean learned = !all.get(i).wronglySided().contains(sentence.span().message());
        judged.add(learned ? customer.unseen().get(next++) : new double[CUSTOMER.size()]);
      }
      company.addAll(lessons.get(i).asking(judged));
    }
    return company;
  }

  private static List<Example> asking(
      List<Labelled> all, List<Lesson> lessons, List<Traits> company) {
    List<Example> examples = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      Labelled labelled = all.get(i);
      for (Lesson.Observed sentence : lessons.get(i).customerSentences()) {
        Traits traits = company.get(next++);
        if (traits != null && !labelled.wronglySided().contains(sentence.span().message())) {
          boolean[] truth = {labelled.questionAt(sentence.span()).isPresent()};
          examples.add(
              new Example(labelled.group(), labelled.id(), labelled.origin(), traits, truth));
        }
      }
    }
    return examples;
  }

  /** The customers' sentences, those of one message together. */
  private static List<List<Example>> customerMessages(List<Labelled> all, List<Lesson> lessons) {
    List<List<Example>> messages = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Labelled labelled = all.get(i);
      int message = -1;
      for (Lesson.Observed sentence : lessons.get(i).customerSentences()) {
        if (labelled.wronglySided().contains(sentence.span().message())) {
          continue;
        }
        if (sentence.span().message() != message) {
          message = sentence.span().message();
          messages.add(new ArrayList<>());
        }
        messages.get(messages.size() - 1).add(customerSentence(labelled, sentence));
      }
    }
    return messages;
  }

  private static Example customerSentence(Labelled labelled, Lesson.Observed sentence) {
    boolean[] truth = new boolean[CUSTOMER.size()];
    truth[0] = labelled.questionAt(sentence.span()).isPresent();
    for (int aspect = 1; aspect < truth.length; aspect++) {
      truth[aspect] =
          labelled.cues().getOrDefault(CUSTOMER.get(aspect), List.of()).stream()
              .anyMatch(span -> Labelled.overlap(span, sentence.span()));
    }
    return new Example(
        labelled.group(), labelled.id(), labelled.origin(), sentence.traits(), truth);
  }

  private static List<Example> agentSentences(List<Labelled> all, List<Lesson> lessons) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Labelled labelled = all.get(i);
      for (Lesson.Observed sentence : lessons.get(i).agentSentences()) {
        if (!labelled.wronglySided().contains(sentence.span().message())) {
          boolean[] truth = {
            labelled.promises().stream().anyMatch(span -> Labelled.overlap(span, sentence.span()))
          };
          examples.add(
              new Example(
                  labelled.group(), labelled.id(), labelled.origin(), sentence.traits(), truth));
        }
      }
    }
    return examples;
  }

  private static List<Example> replies(List<Labelled> all, List<Lesson> lessons) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Labelled labelled = all.get(i);
      for (Lesson.Observed reply : lessons.get(i).replies()) {
        examples.add(reply(labelled, reply, REPLY));
      }
    }
    return examples;
  }

  private static Example reply(Labelled labelled, Lesson.Observed reply, List<String> aspects) {
    Set<String> acts = labelled.acts().getOrDefault(reply.span().message(), Set.of());
    boolean[] truth = new boolean[aspects.size()];
    for (int aspect = 0; aspect < truth.length; aspect++) {
      truth[aspect] = acts.contains(aspects.get(aspect));
    }
    return new Example(labelled.group(), labelled.id(), labelled.origin(), reply.traits(), truth);
  }

  private static List<Example> deeds(
      List<Chased> all, List<List<List<Double>>> linked, Grown fate) {
    List<Example> examples = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      Chased chased = all.get(i);
      int questions = chased.gold().size();
      List<double[]> fates = fate.unseen().subList(next, next + questions);
      next += questions;
      for (Lesson.Observed reply : chased.pursuit().deeds(linked.get(i), fates)) {
        examples.add(reply(chased.labelled(), reply, Pursuit.deedAspects()));
      }
    }
    return examples;
  }

  /**
   * A conversation's found questions, and what each of them truly is.
   *
   * @param gold for each followed question the labelled one, or null if nothing was asked there
   */
  record Chased(Labelled labelled, Pursuit pursuit, List<Labelled.GoldQuestion> gold) {

    Example example(Traits traits, boolean[] truth) {
      return new Example(labelled.group(), labelled.id(), labelled.origin(), traits, truth);
    }
  }

  private static List<Chased> chased(
      List<Labelled> all,
      List<Lesson> lessons,
      List<Traits> company,
      Learned customer,
      Learned ask,
      Learned reply) {
    List<Chased> chased = new ArrayList<>();
    int sentence = 0;
    int judged = 0;
    int asked = 0;
    int replied = 0;
    for (int i = 0; i < all.size(); i++) {
      Labelled labelled = all.get(i);
      List<double[]> said = new ArrayList<>();
      for (Lesson.Observed each : lessons.get(i).customerSentences()) {
        boolean mayAsk = company.get(sentence++) != null;
        double[] probabilities = new double[CUSTOMER.size()];
        if (!labelled.wronglySided().contains(each.span().message())) {
          probabilities = customer.unseen().get(judged++).clone();
          probabilities[0] = mayAsk ? ask.unseen().get(asked++)[0] : 0;
        }
        said.add(probabilities);
      }
      int replies = lessons.get(i).replies().size();
      Pursuit pursuit =
          lessons
              .get(i)
              .pursue(
                  said,
                  ask.weights().threshold(0),
                  reply.unseen().subList(replied, replied + replies));
      replied += replies;
      chased.add(new Chased(labelled, pursuit, gold(labelled, pursuit)));
    }
    return chased;
  }

  private static List<Labelled.GoldQuestion> gold(Labelled labelled, Pursuit pursuit) {
    List<Labelled.GoldQuestion> left = new ArrayList<>(labelled.questions());
    List<Labelled.GoldQuestion> gold = new ArrayList<>();
    for (Pursuit.Followed followed : pursuit.questions()) {
      Labelled.GoldQuestion truth =
          left.stream()
              .filter(each -> each.opening() == followed.opening())
              .filter(each -> each.opening() || Labelled.overlap(each.span(), followed.span()))
              .findFirst()
              .orElse(null);
      left.remove(truth);
      gold.add(truth);
    }
    return gold;
  }

  private static List<Example> links(List<Chased> all) {
    List<Example> examples = new ArrayList<>();
    for (Chased chased : all) {
      for (int question = 0; question < chased.gold().size(); question++) {
        Labelled.GoldQuestion gold = chased.gold().get(question);
        for (Pursuit.Pair pair : chased.pursuit().pairs(question)) {
          if (gold != null) {
            examples.add(
                chased.example(
                    pair.traits(), new boolean[] {gold.answeredBy().contains(pair.message())}));
          }
        }
      }
    }
    return examples;
  }

  /** For each conversation and question how likely each reply of its trail answers it. */
  private static List<List<List<Double>>> linked(List<Chased> all, Learned link) {
    List<List<List<Double>>> linked = new ArrayList<>();
    int next = 0;
    for (Chased chased : all) {
      List<List<Double>> links = new ArrayList<>();
      for (int question = 0; question < chased.gold().size(); question++) {
        List<Double> ofQuestion = new ArrayList<>();
        for (Pursuit.Pair pair : chased.pursuit().pairs(question)) {
          ofQuestion.add(
              chased.gold().get(question) == null
                  ? link.weights().judge(pair.traits())[0]
                  : link.unseen().get(next++)[0]);
        }
        links.add(ofQuestion);
      }
      linked.add(links);
    }
    return linked;
  }

  private static List<Example> fates(List<Chased> all, List<List<List<Double>>> linked) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Chased chased = all.get(i);
      for (int question = 0; question < chased.gold().size(); question++) {
        Labelled.GoldQuestion gold = chased.gold().get(question);
        boolean[] truth = new boolean[FATES.size()];
        for (int aspect = 0; aspect < truth.length; aspect++) {
          truth[aspect] = gold != null && gold.outcome().equals(FATES.get(aspect));
        }
        examples.add(chased.example(chased.pursuit().fate(question, linked.get(i)), truth));
      }
    }
    return examples;
  }
}
