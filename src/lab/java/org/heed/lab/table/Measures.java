package org.heed.lab.table;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How good a way to compare texts is. */
final class Measures {

  /** One thing said in two ways. */
  record Pair(String one, String other) {}

  /** A question, the reply that answers it, and the other agent replies after the question. */
  record Case(String question, String answer, List<String> others) {}

  private Measures() {}

  static List<Pair> pairs(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(fields -> new Pair(fields[1], fields[2]))
        .toList();
  }

  /** Of all sentences, asked both ways, how many find their partner nearest. */
  static int partnersFound(Meaning meaning, List<Pair> pairs) {
    int found = 0;
    for (Pair asked : pairs) {
      if (pairs.stream()
              .max(Comparator.comparingDouble(p -> meaning.similarity(asked.one(), p.other())))
              .get()
          == asked) {
        found++;
      }
      if (pairs.stream()
              .max(Comparator.comparingDouble(p -> meaning.similarity(asked.other(), p.one())))
              .get()
          == asked) {
        found++;
      }
    }
    return found;
  }

  /** Rank correlation with another way to compare, over all pairs of the sentences. */
  static double agreement(Meaning meaning, Meaning other, List<String> sentences) {
    int n = sentences.size();
    double[] ours = new double[n * (n - 1) / 2];
    double[] theirs = new double[ours.length];
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        ours[at] = meaning.similarity(sentences.get(i), sentences.get(j));
        theirs[at++] = other.similarity(sentences.get(i), sentences.get(j));
      }
    }
    return correlation(ranks(ours), ranks(theirs));
  }

  /**
   * The chance that the answering reply is nearer to the question than another reply (half for a
   * tie).
   */
  static double separation(Meaning meaning, List<Case> cases) {
    double won = 0;
    int all = 0;
    for (Case one : cases) {
      double answer = meaning.similarity(one.question(), one.answer());
      for (String other : one.others()) {
        won += (Math.signum(answer - meaning.similarity(one.question(), other)) + 1) / 2;
        all++;
      }
    }
    return won / all;
  }

  /** The answered questions of labelled tickets that had other agent replies too. */
  static List<Case> cases(Path tickets) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (JsonObject ticket : Conversations.lines(tickets)) {
      List<JsonObject> messages = Conversations.objects(ticket.getAsJsonArray("messages")).toList();
      for (JsonElement element : ticket.getAsJsonObject("gold").getAsJsonArray("questions")) {
        JsonObject question = element.getAsJsonObject();
        if (question.get("answeredBy").isJsonNull()) {
          continue;
        }
        int answer = question.get("answeredBy").getAsInt();
        List<String> others =
            messages.stream()
                .filter(m -> m.get("i").getAsInt() > question.get("message").getAsInt())
                .filter(m -> m.get("i").getAsInt() != answer)
                .filter(m -> m.get("side").getAsString().equals("agent"))
                .map(m -> prose(m.get("text").getAsString()))
                .filter(text -> !text.isBlank())
                .toList();
        String reply = prose(messages.get(answer).get("text").getAsString());
        if (!others.isEmpty() && !reply.isBlank()) {
          cases.add(new Case(question.get("text").getAsString(), reply, others));
        }
      }
    }
    return cases;
  }

  /** The same questions against the answers to the questions of other tickets. */
  static List<Case> amongStrangers(List<Case> cases) {
    int apart = cases.size() / 21;
    return IntStream.range(0, cases.size())
        .mapToObj(
            i ->
                new Case(
                    cases.get(i).question(),
                    cases.get(i).answer(),
                    IntStream.rangeClosed(1, 20)
                        .mapToObj(k -> cases.get((i + k * apart) % cases.size()).answer())
                        .toList()))
        .toList();
  }

  static Set<String> texts(List<Case> cases) {
    Set<String> texts = new LinkedHashSet<>();
    for (Case one : cases) {
      texts.add(one.question());
      texts.add(one.answer());
      texts.addAll(one.others());
    }
    return texts;
  }

  private static String prose(String message) {
    return String.join(" ", Prose.sentences(Stream.of(message)).toList());
  }

  private static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElse(0);
    double meanB = Arrays.stream(b).average().orElse(0);
    double both = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      squareA += (a[i] - meanA) * (a[i] - meanA);
      squareB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / Math.sqrt(squareA * squareB);
  }
}
