package org.heed.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The texts of a Jira export, for labels that are kept without them. */
final class ExportTexts {

  private final Map<String, JsonObject> issues = new HashMap<>();

  /**
   * Reads every gzipped page file of a folder.
   *
   * @throws IOException if one cannot be read
   */
  static ExportTexts of(Path folder) throws IOException {
    ExportTexts texts = new ExportTexts();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json.gz")).sorted().toList();
    }
    for (Path file : files) {
      try (Reader in =
          new InputStreamReader(
              new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))),
              StandardCharsets.UTF_8)) {
        texts.add(JsonParser.parseReader(in));
      }
    }
    return texts;
  }

  private void add(JsonElement pages) {
    if (pages.isJsonArray()) {
      pages.getAsJsonArray().forEach(this::add);
      return;
    }
    for (JsonElement issue : ConversationJson.array(pages.getAsJsonObject(), "issues")) {
      issues.put(issue.getAsJsonObject().get("key").getAsString(), issue.getAsJsonObject());
    }
  }

  /**
   * The messages of an issue in the lab's form; empty if it is not there, or has not as many.
   *
   * @param sides one letter a message: c(ustomer), a(gent), o(ther)
   */
  Optional<JsonArray> messages(String key, String sides) {
    JsonObject issue = issues.get(key);
    if (issue == null) {
      return Optional.empty();
    }
    JsonObject fields = issue.getAsJsonObject("fields");
    List<JsonObject> said = new ArrayList<>();
    said.add(
        message(
            ExportedIssue.account(fields, "reporter"),
            fields,
            (ConversationJson.text(fields, "summary").orElse("")
                    + "\n\n"
                    + ConversationJson.text(fields, "description").orElse(""))
                .strip()));
    List<JsonObject> comments = new ArrayList<>();
    ConversationJson.object(fields, "comment")
        .ifPresent(
            all ->
                ConversationJson.array(all, "comments")
                    .forEach(comment -> comments.add(comment.getAsJsonObject())));
    comments.removeIf(comment -> ConversationJson.object(comment, "visibility").isPresent());
    comments.sort(Comparator.comparing(comment -> comment.get("created").getAsString()));
    for (JsonObject comment : comments) {
      said.add(
          message(
              ExportedIssue.account(comment, "author"),
              comment,
              ConversationJson.text(comment, "body").orElse("")));
    }
    if (said.size() != sides.length()) {
      return Optional.empty();
    }
    JsonArray messages = new JsonArray();
    for (int i = 0; i < said.size(); i++) {
      said.get(i).addProperty("i", i);
      said.get(i)
          .addProperty(
              "side",
              switch (sides.charAt(i)) {
                case 'c' -> "customer";
                case 'a' -> "agent";
                default -> "other";
              });
      messages.add(said.get(i));
    }
    return Optional.of(messages);
  }

  private static JsonObject message(String author, JsonObject dated, String text) {
    JsonObject message = new JsonObject();
    message.addProperty("author", author);
    message.addProperty("created", dated.get("created").getAsString());
    message.addProperty("text", text);
    return message;
  }
}
