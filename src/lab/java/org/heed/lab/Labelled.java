package org.heed.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.conversation.Conversation;
import org.heed.listening.Span;

/**
 * A labelled conversation.
 *
 * @param id its name
 * @param origin where it comes from
 * @param group the fold it belongs to: all scenarios of one domain share one
 * @param conversation what was said
 * @param questions the gold questions in order
 * @param acts what each reply does, by message
 * @param promises where agents promise
 * @param cues where customers let something show, by kind
 * @param wronglySided the messages whose side is wrong in the data
 */
record Labelled(
    String id,
    Origin origin,
    int group,
    Conversation conversation,
    List<GoldQuestion> questions,
    Map<Integer, Set<String>> acts,
    List<Span> promises,
    Map<String, List<Span>> cues,
    Set<Integer> wronglySided) {

  /** Where a labelled conversation comes from. */
  enum Origin {
    /** Tickets and labels that came with the task. */
    TICKETS(8, 2),
    /** Conversations of other trades that came with the task. */
    SCENARIOS(8, 2),
    /** Tickets of the same Jira that we labelled. */
    OUR_LABELS(4, 1),
    /** Conversations of many trades that we wrote and labelled. */
    OUR_SCENARIOS(4, 1),
    /** Tickets of an issue tracker that we wrote and labelled: full of what is rare. */
    OUR_TRACKER(1, 0.5);

    private final int weight;
    private final double weightInThreads;

    Origin(int weight, double weightInThreads) {
      this.weight = weight;
      this.weightInThreads = weightInThreads;
    }

    /** How much each counts where sentences and messages are judged. */
    int weight() {
      return weight;
    }

    /** How much each counts where whole threads are judged: how often questions are missed. */
    double weightInThreads() {
      return weightInThreads;
    }
  }

  /**
   * A question as readers labelled it.
   *
   * @param answeredBy the replies that address it, by message
   */
  record GoldQuestion(
      Span span, boolean opening, boolean disputed, String outcome, Set<Integer> answeredBy) {}

  static List<Labelled> read(Path file) throws IOException {
    return read(file, Optional.empty());
  }

  /**
   * Reads a labelled file.
   *
   * @param texts where the texts of labels without text are
   * @throws IOException if it cannot be read, or the texts of a label are not there
   */
  static List<Labelled> read(Path file, Optional<ExportTexts> texts) throws IOException {
    List<Labelled> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        continue;
      }
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      if (!json.has("messages")) {
        String id = json.get("id").getAsString();
        json.add(
            "messages",
            texts
                .flatMap(known -> known.messages(id, json.get("sides").getAsString()))
                .orElseThrow(() -> new IOException(file + ": no texts for " + id)));
      }
      all.add(of(json));
    }
    return all;
  }

  private static Labelled of(JsonObject json) {
    JsonObject gold = json.getAsJsonObject("gold");
    String id = json.get("id").getAsString();
    Map<Integer, Set<String>> acts = new HashMap<>();
    Map<Integer, Set<Integer>> addressedBy = new HashMap<>();
    for (JsonElement element : gold.getAsJsonArray("replies")) {
      JsonObject reply = element.getAsJsonObject();
      int message = reply.get("message").getAsInt();
      Set<String> each = new HashSet<>();
      reply.getAsJsonArray("acts").forEach(act -> each.add(act.getAsString()));
      acts.put(message, each);
      reply
          .getAsJsonArray("addresses")
          .forEach(
              q ->
                  addressedBy
                      .computeIfAbsent(q.getAsInt(), ignored -> new HashSet<>())
                      .add(message));
    }
    List<GoldQuestion> questions = new ArrayList<>();
    for (JsonElement element : gold.getAsJsonArray("questions")) {
      JsonObject question = element.getAsJsonObject();
      questions.add(
          new GoldQuestion(
              span(question),
              question.get("kind").getAsString().equals("opening"),
              question.has("disputed") && question.get("disputed").getAsBoolean(),
              question.get("outcome").getAsString(),
              addressedBy.getOrDefault(question.get("q").getAsInt(), Set.of())));
    }
    List<Span> promises = new ArrayList<>();
    gold.getAsJsonArray("promises").forEach(each -> promises.add(span(each.getAsJsonObject())));
    Map<String, List<Span>> cues = new HashMap<>();
    for (JsonElement element : gold.getAsJsonArray("cues")) {
      JsonObject cue = element.getAsJsonObject();
      cues.computeIfAbsent(cue.get("cue").getAsString(), ignored -> new ArrayList<>())
          .add(span(cue));
    }
    Set<Integer> wronglySided = new HashSet<>();
    gold.getAsJsonArray("roleErrors").forEach(each -> wronglySided.add(each.getAsInt()));
    String domain = id.matches("[a-z]+-\\d+") ? id.substring(0, id.indexOf('-')) : id;
    return new Labelled(
        id,
        origin(json, id),
        Math.floorMod(domain.hashCode() * 0x9E3779B1 >>> 8, 1000),
        ConversationJson.read(json),
        questions,
        acts,
        promises,
        cues,
        wronglySided);
  }

  private static Origin origin(JsonObject json, String id) {
    boolean scenario = id.matches("[a-z]+-\\d+");
    if (json.has("sides") || json.has("ours")) {
      if (!scenario) {
        return Origin.OUR_LABELS;
      }
      return json.get("ours").getAsString().equals("tracker")
          ? Origin.OUR_TRACKER
          : Origin.OUR_SCENARIOS;
    }
    return scenario ? Origin.SCENARIOS : Origin.TICKETS;
  }

  private static Span span(JsonObject json) {
    return new Span(
        json.get("message").getAsInt(), json.get("start").getAsInt(), json.get("end").getAsInt());
  }

  Optional<GoldQuestion> questionAt(Span span) {
    return questions.stream()
        .filter(question -> !question.opening() && overlap(question.span(), span))
        .findFirst();
  }

  /** Whether two spans share at least half of the shorter one. */
  static boolean overlap(Span one, Span other) {
    int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    int shorter = Math.min(one.end() - one.start(), other.end() - other.start());
    return one.message() == other.message() && 2 * shared >= Math.max(1, shorter);
  }
}
