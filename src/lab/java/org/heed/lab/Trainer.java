package org.heed.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heed.lab.Learner.Example;
import org.heed.lab.Learner.Learned;
import org.heed.language.Languages;
import org.heed.listening.Judgement;
import org.heed.listening.Lesson;
import org.heed.listening.Pursuit;
import org.heed.listening.Span;

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
  private static final List<String> FATES =
      List.of("answered", "acknowledged", "missed", "withdrawn");

  private final Languages languages = Languages.load();

  Judgement train(List<Labelled> all) {
    List<Lesson> lessons = new ArrayList<>();
    for (Labelled each : all) {
      lessons.add(Lesson.of(each.conversation(), languages));
    }
    Learned customer = new Learner(CUSTOMER, 0.3, 0.5, 3).learn(customerSentences(all, lessons));
    Learned agent =
        new Learner(List.of("promise"), 0.3, 0.5, 3).learn(agentSentences(all, lessons));
    Learned reply = new Learner(REPLY, 0.1, 0.5, 3).learn(replies(all, lessons));
    List<Pursuit> pursuits = pursuits(all, lessons, reply);
    Learned link = new Learner(List.of("answers"), 0.1, 1, 3).learn(links(all, pursuits));
    Learned fate = new Learner(FATES, 0.3, 1, 3).learn(fates(all, pursuits, link));
    return new Judgement(
        customer.weights(), agent.weights(), reply.weights(), link.weights(), fate.weights());
  }

  private static List<Example> customerSentences(List<Labelled> all, List<Lesson> lessons) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Labelled labelled = all.get(i);
      for (Lesson.Observed sentence : lessons.get(i).customerSentences()) {
        if (labelled.wronglySided().contains(sentence.span().message())) {
          continue;
        }
        boolean[] truth = new boolean[CUSTOMER.size()];
        truth[0] = labelled.questionAt(sentence.span()).isPresent();
        for (int aspect = 1; aspect < truth.length; aspect++) {
          truth[aspect] =
              labelled.cues().getOrDefault(CUSTOMER.get(aspect), List.of()).stream()
                  .anyMatch(span -> Labelled.overlap(span, sentence.span()));
        }
        examples.add(
            new Example(
                labelled.group(), labelled.id(), labelled.weight(), sentence.traits(), truth));
      }
    }
    return examples;
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
                  labelled.group(), labelled.id(), labelled.weight(), sentence.traits(), truth));
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
        Set<String> acts = labelled.acts().getOrDefault(reply.span().message(), Set.of());
        boolean[] truth = new boolean[REPLY.size()];
        for (int aspect = 0; aspect < truth.length; aspect++) {
          truth[aspect] = acts.contains(REPLY.get(aspect));
        }
        examples.add(
            new Example(labelled.group(), labelled.id(), labelled.weight(), reply.traits(), truth));
      }
    }
    return examples;
  }

  private static List<Pursuit> pursuits(List<Labelled> all, List<Lesson> lessons, Learned reply) {
    List<Pursuit> pursuits = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      List<double[]> judged = new ArrayList<>();
      for (int count = lessons.get(i).replies().size(); count > 0; count--) {
        judged.add(reply.unseen().get(next++));
      }
      List<Span> spans = new ArrayList<>();
      List<Boolean> openings = new ArrayList<>();
      for (Labelled.GoldQuestion question : all.get(i).questions()) {
        spans.add(question.span());
        openings.add(question.opening());
      }
      pursuits.add(lessons.get(i).pursue(spans, openings, judged));
    }
    return pursuits;
  }

  private static List<Example> links(List<Labelled> all, List<Pursuit> pursuits) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Labelled labelled = all.get(i);
      for (int question = 0; question < labelled.questions().size(); question++) {
        for (Pursuit.Pair pair : pursuits.get(i).pairs(question)) {
          boolean[] truth = {
            labelled.questions().get(question).answeredBy().contains(pair.message())
          };
          examples.add(
              new Example(
                  labelled.group(), labelled.id(), labelled.weight(), pair.traits(), truth));
        }
      }
    }
    return examples;
  }

  private static List<Example> fates(List<Labelled> all, List<Pursuit> pursuits, Learned link) {
    List<Example> examples = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      Labelled labelled = all.get(i);
      for (int question = 0; question < labelled.questions().size(); question++) {
        List<Double> links = new ArrayList<>();
        for (int count = pursuits.get(i).pairs(question).size(); count > 0; count--) {
          links.add(link.unseen().get(next++)[0]);
        }
        boolean[] truth = new boolean[FATES.size()];
        for (int aspect = 0; aspect < truth.length; aspect++) {
          truth[aspect] = labelled.questions().get(question).outcome().equals(FATES.get(aspect));
        }
        examples.add(
            new Example(
                labelled.group(),
                labelled.id(),
                labelled.weight(),
                pursuits.get(i).fate(question, links),
                truth));
      }
    }
    return examples;
  }
}
