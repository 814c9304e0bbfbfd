package org.heed.lab.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The sentences that the table is fitted on: tickets for the manner, a dictionary for the words of
 * every trade.
 */
final class TrainingTexts {

  private static final int DICTIONARY_PHRASES = 110_000;
  private static final int FRAMED_SENTENCES = 16_000;
  private static final int TRANSPLANTED_SENTENCES = 100_000;
  private static final int SHORTEST_NOUN = 4;

  private final Path data;
  private final long seed;

  TrainingTexts(Path data, long seed) {
    this.data = data;
    this.seed = seed;
  }

  List<String> sentences() throws IOException {
    Set<String> tickets = new LinkedHashSet<>();
    Prose.sentences(Conversations.texts(Conversations.lines(data.resolve("tickets/train.jsonl"))))
        .forEach(tickets::add);
    Prose.sentences(Conversations.exported(data.resolve("jira-export"))).forEach(tickets::add);
    Set<String> chats = new LinkedHashSet<>();
    Prose.sentences(
            Conversations.texts(Conversations.lines(data.resolve("chat/molweni.train.jsonl"))))
        .forEach(chats::add);
    List<String> phrases = shuffled(WordNet.phrases()).subList(0, DICTIONARY_PHRASES);
    List<String> framed = framed();
    List<String> transplanted = transplanted(shuffled(tickets));
    System.out.printf(
        "sentences: tickets %d, chats %d, dictionary %d, framed %d, transplanted %d%n",
        tickets.size(), chats.size(), phrases.size(), framed.size(), transplanted.size());
    Set<String> all = new LinkedHashSet<>(tickets);
    all.addAll(chats);
    all.addAll(phrases);
    all.addAll(framed);
    all.addAll(transplanted);
    return List.copyOf(all);
  }

  /** Our own sentences with a gap, and nouns in the gaps. */
  private List<String> framed() throws IOException {
    List<String> frames;
    try (InputStream in = TrainingTexts.class.getResourceAsStream("frames.txt")) {
      frames =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
    }
    List<String> nouns = WordNet.nouns(1);
    Random random = new Random(seed);
    List<String> framed = new ArrayList<>();
    for (int i = 0; i < FRAMED_SENTENCES; i++) {
      String sentence = frames.get(i % frames.size());
      while (sentence.contains("_")) {
        sentence = sentence.replaceFirst("_", nouns.get(random.nextInt(nouns.size())));
      }
      framed.add(sentence);
    }
    return framed;
  }

  /**
   * Sentences of tickets with other nouns: the words around are met with things that no ticket here
   * is about.
   */
  private List<String> transplanted(List<String> grounds) throws IOException {
    List<String> nouns = WordNet.nouns(2);
    Set<String> known = Set.copyOf(nouns);
    Random random = new Random(seed);
    List<String> transplanted = new ArrayList<>();
    for (int i = 0; i < TRANSPLANTED_SENTENCES; i++) {
      String[] words = grounds.get(random.nextInt(grounds.size())).split(" ");
      for (int k = 0; k < words.length; k++) {
        if (words[k].length() >= SHORTEST_NOUN
            && known.contains(words[k])
            && random.nextInt(4) > 0) {
          words[k] = nouns.get(random.nextInt(nouns.size()));
        }
      }
      transplanted.add(String.join(" ", words));
    }
    return transplanted;
  }

  private List<String> shuffled(Collection<String> all) {
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
