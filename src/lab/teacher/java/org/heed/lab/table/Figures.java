package org.heed.lab.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The held-out texts, and what each way to compare makes of them. */
final class Figures {

  private final Teacher teacher;
  private final List<Measures.Pair> pairs;
  private final List<String> scenarios;
  private final List<Measures.Case> cases;
  private final List<Measures.Case> strangers;

  Figures(Teacher teacher, Path paraphrases, Path data) throws IOException {
    this.teacher = teacher;
    pairs = Measures.pairs(Files.readAllLines(paraphrases));
    scenarios =
        Prose.sentences(
                Conversations.texts(Conversations.lines(data.resolve("scenarios/dev.jsonl"))))
            .distinct()
            .toList();
    cases = Measures.cases(data.resolve("tickets/train.jsonl"));
    strangers = Measures.amongStrangers(cases);
    List<String> texts = new ArrayList<>(scenarios);
    pairs.forEach(pair -> texts.addAll(List.of(pair.one(), pair.other())));
    texts.addAll(Measures.texts(cases));
    teacher.prepare(texts);
    System.out.printf(
        "pairs %d, sentences of other domains %d, answered questions %d%n",
        pairs.size(), scenarios.size(), cases.size());
  }

  void print(String name, Meaning meaning) {
    System.out.printf(
        Locale.ROOT,
        "%-10s partners %d of %d  agreement %.3f  answer among the ticket's %.3f  among strangers' %.3f%n",
        name,
        Measures.partnersFound(meaning, pairs),
        2 * pairs.size(),
        Measures.agreement(meaning, teacher, scenarios),
        Measures.separation(meaning, cases),
        Measures.separation(meaning, strangers));
  }
}
