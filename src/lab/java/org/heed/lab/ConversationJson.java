package org.heed.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heed.conversation.Author;
import org.heed.conversation.BusinessCalendar;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.conversation.OwnerChange;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;

/** The lab's own form of a conversation. */
final class ConversationJson {

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  private ConversationJson() {}

  /**
   * Reads a conversation.
   *
   * @throws IllegalArgumentException if something needed is missing or malformed
   */
  static Conversation read(JsonObject json) {
    Optional<ZoneId> zone =
        object(json, "settings").flatMap(settings -> text(settings, "timeZone")).map(ZoneId::of);
    List<Message> messages = new ArrayList<>();
    Set<String> agents = names(json, "agents");
    Set<String> automation = names(json, "automation");
    for (JsonElement element : array(json, "messages")) {
      Message message = message(element.getAsJsonObject(), messages.size(), zone);
      messages.add(message);
    }
    List<OwnerChange> changes = new ArrayList<>();
    for (JsonElement element : array(json, "changes")) {
      JsonObject change = element.getAsJsonObject();
      boolean ofOwner = text(change, "field").filter("assignee"::equals).isPresent();
      changes.add(
          new OwnerChange(
              changes.size(),
              ofOwner ? text(change, "from") : Optional.empty(),
              ofOwner ? text(change, "to") : Optional.empty(),
              text(change, "author"),
              moment(change, zone).toInstant(),
              false));
    }
    if (!json.has("agents")) {
      messages.stream()
          .filter(message -> message.side() == Side.AGENT)
          .forEach(message -> agents.add(message.author().key()));
    }
    return new Conversation(
        text(json, "id").orElseThrow(() -> new IllegalArgumentException("no id")),
        messages,
        changes,
        agents,
        automation,
        Set.of(),
        Optional.empty(),
        BusinessCalendar.roundTheClock(zone.orElse(ZoneId.of("UTC"))));
  }

  private static Message message(JsonObject json, int place, Optional<ZoneId> zone) {
    String author = text(json, "author").orElse("");
    return new Message(
        place,
        String.valueOf(place),
        author.isEmpty() ? Author.ANONYMOUS : new Author(author, author),
        side(text(json, "side").orElse("")),
        text(json, "visibility").filter("internal"::equals).isPresent()
            ? Visibility.INTERNAL
            : Visibility.PUBLIC,
        moment(json, zone),
        text(json, "text").orElse(""));
  }

  private static Side side(String name) {
    return switch (name) {
      case "customer" -> Side.CUSTOMER;
      case "agent" -> Side.AGENT;
      case "other" -> Side.AUTOMATION;
      default -> throw new IllegalArgumentException("no side: '" + name + "'");
    };
  }

  private static ZonedDateTime moment(JsonObject json, Optional<ZoneId> zone) {
    String created =
        text(json, "created").orElseThrow(() -> new IllegalArgumentException("no created"));
    return moment(created, zone);
  }

  /**
   * A moment as ISO 8601 or Jira writes it.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ZonedDateTime moment(String created, Optional<ZoneId> zone) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(created, MOMENT);
      return zone.isPresent() ? moment.atZoneSameInstant(zone.get()) : moment.toZonedDateTime();
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException("no moment: '" + created + "'", malformed);
    }
  }

  private static Set<String> names(JsonObject json, String field) {
    Set<String> names = new HashSet<>();
    array(json, field).forEach(name -> names.add(name.getAsString()));
    return names;
  }

  /** A text field, empty if it is absent or null. */
  static Optional<String> text(JsonObject json, String field) {
    JsonElement value = json.get(field);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }

  /** An object field, empty if it is absent or null. */
  static Optional<JsonObject> object(JsonObject json, String field) {
    JsonElement value = json.get(field);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsJsonObject());
  }

  /** An array field, empty if it is absent or null. */
  static JsonArray array(JsonObject json, String field) {
    JsonElement value = json.get(field);
    return value == null || value.isJsonNull() ? new JsonArray() : value.getAsJsonArray();
  }
}
