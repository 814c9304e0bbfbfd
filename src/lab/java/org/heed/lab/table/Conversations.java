package org.heed.lab.table;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** The data files' raw JSON: one conversation a line, or an export of Jira issues. */
final class Conversations {

  private static final Gson GSON = new Gson();

  private Conversations() {}

  /** The conversations of a file with one JSON object a line. */
  static List<JsonObject> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank())
          .map(line -> GSON.fromJson(line, JsonObject.class))
          .toList();
    }
  }

  /** The messages' texts of conversations. */
  static Stream<String> texts(List<JsonObject> conversations) {
    return conversations.stream()
        .flatMap(conversation -> objects(conversation.getAsJsonArray("messages")))
        .map(message -> message.get("text").getAsString());
  }

  /** Summary, description and comments of every issue in the gzipped exports of a folder. */
  static Stream<String> exported(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json.gz")).sorted().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      try (Reader in =
          new InputStreamReader(
              new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
        for (JsonElement issue : GSON.fromJson(in, JsonObject.class).getAsJsonArray("issues")) {
          JsonObject fields = issue.getAsJsonObject().getAsJsonObject("fields");
          add(texts, fields.get("summary"));
          add(texts, fields.get("description"));
          if (fields.has("comment")) {
            objects(fields.getAsJsonObject("comment").getAsJsonArray("comments"))
                .forEach(comment -> add(texts, comment.get("body")));
          }
        }
      }
    }
    return texts.stream();
  }

  static Stream<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }

  private static void add(List<String> texts, JsonElement text) {
    if (text != null && !text.isJsonNull()) {
      texts.add(text.getAsString());
    }
  }
}
