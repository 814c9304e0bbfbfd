package org.heed.devhost.importing;

import com.atlassian.jira.issue.history.ChangeItemBean;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.heed.devhost.importing.ExportedIssue.ExportedChange;
import org.heed.devhost.importing.ExportedIssue.ExportedComment;
import org.heed.devhost.jira.IssueKey;
import org.heed.devhost.jira.User;

/** Makes sense of one issue of an export, and names by JSON path what makes none. */
final class IssueParser {
  private static final int LONGEST_SUMMARY = 255;
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  private final BiConsumer<String, String> problems;
  private final List<String> incomplete = new ArrayList<>();

  /** Problems are handed over as position and message. */
  IssueParser(BiConsumer<String, String> problems) {
    this.problems = problems;
  }

  /** The issue; empty when it cannot be imported at all, which was named then. */
  Optional<ExportedIssue> parse(String at, JsonObject json) {
    Optional<IssueKey> key = IssueKey.parse(text(json, "key"));
    if (key.isEmpty()) {
      problems.accept(at + ".key", "an issue without a key: left out");
      return Optional.empty();
    }
    JsonObject fields = object(json, "fields");
    String in = at + ".fields";
    Timestamp created = date(fields, "created", in);
    if (created == null) {
      problems.accept(in + ".created", key.get() + " has no date of creation: left out");
      return Optional.empty();
    }
    if (absent(fields, "reporter")) {
      problems.accept(in + ".reporter", key.get() + " has no reporter: imported without");
    }
    Timestamp updated = date(fields, "updated", in);
    return Optional.of(
        new ExportedIssue(
            key.get(),
            text(object(fields, "project"), "name"),
            summary(fields, in),
            longText(fields, "description", in),
            text(object(fields, "issuetype"), "name"),
            text(object(fields, "status"), "name"),
            text(object(fields, "priority"), "name"),
            text(object(fields, "resolution"), "name"),
            user(fields, "reporter", in),
            user(fields, "assignee", in),
            created,
            updated == null ? created : updated,
            date(fields, "resolutiondate", in),
            names(fields, "components"),
            comments(object(fields, "comment"), in + ".comment"),
            changes(object(json, "changelog"), at + ".changelog")));
  }

  private String summary(JsonObject fields, String in) {
    String summary = text(fields, "summary");
    if (summary == null) {
      problems.accept(in + ".summary", "no summary: imported with an empty one");
      return "";
    }
    if (summary.length() > LONGEST_SUMMARY) {
      problems.accept(in + ".summary", "the summary is longer than 255 characters: cut");
      return summary.substring(0, LONGEST_SUMMARY);
    }
    return summary;
  }

  private List<ExportedComment> comments(JsonObject page, String in) {
    JsonArray array = array(page, "comments");
    incomplete(page, array, in);
    List<ExportedComment> comments = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String at = in + ".comments[" + i + "]";
      JsonObject json = asObject(array.get(i));
      Timestamp created = date(json, "created", at);
      // a comment of which only an attachment is left has none
      String body = absent(json, "body") ? "" : longText(json, "body", at);
      if (created == null) {
        problems.accept(at + ".created", "a comment without a date: left out");
      } else if (body == null) {
        problems.accept(at, "a comment whose words cannot be read: left out");
      } else {
        Timestamp updated = date(json, "updated", at);
        JsonObject visibility = object(json, "visibility");
        String level = text(visibility, "value");
        boolean role = "role".equalsIgnoreCase(text(visibility, "type"));
        comments.add(
            new ExportedComment(
                user(json, "author", at),
                body,
                created,
                updated == null ? created : updated,
                internal(json),
                role ? null : level,
                role ? level : null));
      }
    }
    return comments;
  }

  private static boolean internal(JsonObject comment) {
    if (comment.get("jsdPublic") instanceof JsonPrimitive value && value.isBoolean()) {
      return !value.getAsBoolean();
    }
    for (JsonElement element : array(comment, "properties")) {
      JsonObject property = asObject(element);
      if ("sd.public.comment".equals(text(property, "key"))) {
        return "true".equals(text(object(property, "value"), "internal"));
      }
    }
    return false;
  }

  private List<ExportedChange> changes(JsonObject page, String in) {
    JsonArray array = array(page, "histories");
    incomplete(page, array, in);
    List<ExportedChange> changes = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String at = in + ".histories[" + i + "]";
      JsonObject json = asObject(array.get(i));
      Timestamp created = date(json, "created", at);
      if (created == null) {
        problems.accept(at + ".created", "a change without a date: left out");
        continue;
      }
      List<ChangeItemBean> items = new ArrayList<>();
      for (JsonElement element : array(json, "items")) {
        JsonObject item = asObject(element);
        items.add(
            new ChangeItemBean(
                text(item, "fieldtype"),
                text(item, "field"),
                text(item, "from"),
                text(item, "fromString"),
                text(item, "to"),
                text(item, "toString")));
      }
      changes.add(new ExportedChange(user(json, "author", at), created, items));
    }
    return changes;
  }

  /** Jira's search gives long lists in part only; said once a file, for it concerns many issues. */
  private void incomplete(JsonObject page, JsonArray array, String in) {
    if (page.get("total") instanceof JsonPrimitive total
        && total.isNumber()
        && total.getAsInt() > array.size()) {
      incomplete.add(in);
    }
  }

  /** To be called when the file was read: names what only the whole file shows. */
  void finish() {
    if (!incomplete.isEmpty()) {
      problems.accept(
          incomplete.get(0),
          "fewer comments or changes than the export counts; in "
              + incomplete.size()
              + " places, this is the first");
    }
  }

  private User user(JsonObject json, String name, String in) {
    if (absent(json, name)) {
      return null;
    }
    JsonObject user = object(json, name);
    String key = first(text(user, "key"), text(user, "name"), text(user, "accountId"));
    if (key == null) {
      problems.accept(in + "." + name, "an unknown user, with neither key nor name: left empty");
      return null;
    }
    String username = first(text(user, "name"), key);
    String displayName = first(text(user, "displayName"), username);
    boolean active = !"false".equals(text(user, "active"));
    return new User(key, username, displayName, text(user, "emailAddress"), active);
  }

  private Timestamp date(JsonObject json, String name, String in) {
    String text = text(json, name);
    if (text == null) {
      return null;
    }
    try {
      return Timestamp.from(OffsetDateTime.parse(text, DATE).toInstant());
    } catch (DateTimeParseException e) {
      problems.accept(in + "." + name, "'" + text + "' is no date with time and zone");
      return null;
    }
  }

  /** Text with wiki markup; PostgreSQL takes no zero characters. */
  private String longText(JsonObject json, String name, String in) {
    if (absent(json, name)) {
      return null;
    }
    String text = text(json, name);
    if (text == null) {
      problems.accept(in + "." + name, "no text but a structure, as Jira Cloud has it: left out");
      return null;
    }
    return text.replace("\u0000", "");
  }

  private static Set<String> names(JsonObject json, String name) {
    Set<String> names = new LinkedHashSet<>();
    array(json, name).forEach(element -> names.add(text(asObject(element), "name")));
    names.remove(null);
    return names;
  }

  private static boolean absent(JsonObject json, String name) {
    return !json.has(name) || json.get(name).isJsonNull();
  }

  private static String text(JsonObject json, String name) {
    return json.get(name) instanceof JsonPrimitive value ? value.getAsString() : null;
  }

  private static JsonObject object(JsonObject json, String name) {
    return asObject(json.get(name));
  }

  private static JsonObject asObject(JsonElement element) {
    return element instanceof JsonObject object ? object : new JsonObject();
  }

  private static JsonArray array(JsonObject json, String name) {
    return json.get(name) instanceof JsonArray array ? array : new JsonArray();
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
