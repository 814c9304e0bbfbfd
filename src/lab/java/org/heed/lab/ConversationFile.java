package org.heed.lab;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.heed.conversation.Conversation;

/**
 * Conversations in a file: one JSON object a line, or a Jira REST search export, each plain or
 * gzipped. Which of them it is, its content tells.
 */
final class ConversationFile {

  private final Path file;
  private final Consumer<String> faults;

  ConversationFile(Path file, Consumer<String> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Hands over every conversation that can be read; names file and place of what cannot. */
  void forEach(Consumer<Conversation> each) {
    try {
      if (isExport()) {
        export(each);
      } else {
        lines(each);
      }
    } catch (IOException unreadable) {
      faults.accept(file + ": " + unreadable.getMessage());
    }
  }

  private void lines(Consumer<Conversation> each) throws IOException {
    try (BufferedReader in = open()) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          line(line, number, each);
        }
      }
    }
  }

  private void line(String line, int number, Consumer<Conversation> each) {
    Conversation conversation;
    try {
      conversation = ConversationJson.read(JsonParser.parseString(line).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException malformed) {
      faults.accept(file + " line " + number + ": " + malformed.getMessage());
      return;
    }
    each.accept(conversation);
  }

  /** Twice through the file: who the agents are shows only when all issues are known. */
  private void export(Consumer<Conversation> each) throws IOException {
    AgentCensus census = new AgentCensus();
    issues(census::count, ignored -> {});
    ExportedIssue form = new ExportedIssue(census);
    issues(issue -> each.accept(form.read(issue)), faults);
  }

  private void issues(Consumer<JsonObject> each, Consumer<String> reports) throws IOException {
    int number = 0;
    try (JsonReader json = new JsonReader(open())) {
      json.setStrictness(Strictness.LENIENT);
      while (json.peek() != JsonToken.END_DOCUMENT) {
        boolean pages = json.peek() == JsonToken.BEGIN_ARRAY;
        if (pages) {
          json.beginArray();
        }
        while (json.hasNext() && json.peek() == JsonToken.BEGIN_OBJECT) {
          number = page(json, number, each, reports);
          if (!pages) {
            break;
          }
        }
        if (pages) {
          json.endArray();
        }
      }
    } catch (IOException | JsonParseException | IllegalStateException broken) {
      reports.accept(file + " after issue " + number + ": " + broken.getMessage());
    }
  }

  private int page(JsonReader json, int before, Consumer<JsonObject> each, Consumer<String> reports)
      throws IOException {
    int number = before;
    json.beginObject();
    while (json.hasNext()) {
      if (!json.nextName().equals("issues")) {
        json.skipValue();
        continue;
      }
      json.beginArray();
      while (json.hasNext()) {
        JsonObject issue = JsonParser.parseReader(json).getAsJsonObject();
        number++;
        try {
          each.accept(issue);
        } catch (IllegalStateException | IllegalArgumentException malformed) {
          reports.accept(file + " issue " + number + ": " + malformed.getMessage());
        }
      }
      json.endArray();
    }
    json.endObject();
    return number;
  }

  private boolean isExport() throws IOException {
    try (BufferedReader in = open()) {
      char[] head = new char[4096];
      int length = in.read(head);
      String start = length < 0 ? "" : new String(head, 0, length);
      return start.contains("\"issues\"")
          || start.stripLeading().startsWith("[")
          || start.contains("\"startAt\"");
    }
  }

  private BufferedReader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean gzipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return new BufferedReader(
        new InputStreamReader(gzipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }
}
