package org.heed.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
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

/** An issue of a Jira REST search export as a conversation. */
final class ExportedIssue {

  private final AgentCensus census;

  ExportedIssue(AgentCensus census) {
    this.census = census;
  }

  /**
   * Reads an issue.
   *
   * @throws IllegalArgumentException if its key or a moment is missing or malformed
   */
  Conversation read(JsonObject issue) {
    String key =
        ConversationJson.text(issue, "key")
            .orElseThrow(() -> new IllegalArgumentException("no key"));
    JsonObject fields = ConversationJson.object(issue, "fields").orElseGet(JsonObject::new);
    String reporter = account(fields, "reporter");
    List<Said> said = new ArrayList<>();
    String summary = ConversationJson.text(fields, "summary").orElse("");
    String description = ConversationJson.text(fields, "description").orElse("");
    said.add(
        new Said(
            "",
            author(fields, "reporter"),
            moment(key, fields),
            Visibility.PUBLIC,
            summary + "\n\n" + description));
    ConversationJson.object(fields, "comment")
        .ifPresent(
            comments -> {
              for (JsonElement comment : ConversationJson.array(comments, "comments")) {
                said.add(comment(key, comment.getAsJsonObject()));
              }
            });
    said.subList(1, said.size()).sort(Comparator.comparing(each -> each.at().toInstant()));
    Set<String> agents = new HashSet<>();
    List<Message> messages = new ArrayList<>();
    for (Said each : said) {
      boolean agent = census.isAgent(each.author().key(), reporter);
      if (agent) {
        agents.add(each.author().key());
      }
      messages.add(each.message(messages.size(), agent ? Side.AGENT : Side.CUSTOMER));
    }
    return new Conversation(
        key,
        messages,
        ownerChanges(key, issue, agents, reporter),
        agents,
        Set.of(),
        Set.of(),
        ConversationJson.text(fields, "resolutiondate")
            .map(at -> ConversationJson.moment(at, Optional.empty()).toInstant()),
        BusinessCalendar.roundTheClock(ZoneId.of("UTC")));
  }

  private List<OwnerChange> ownerChanges(
      String key, JsonObject issue, Set<String> agents, String reporter) {
    List<OwnerChange> changes = new ArrayList<>();
    Optional<JsonObject> log = ConversationJson.object(issue, "changelog");
    if (log.isEmpty()) {
      return changes;
    }
    for (JsonElement element : ConversationJson.array(log.get(), "histories")) {
      JsonObject history = element.getAsJsonObject();
      for (JsonElement item : ConversationJson.array(history, "items")) {
        JsonObject change = item.getAsJsonObject();
        if (ConversationJson.text(change, "field").filter("assignee"::equals).isPresent()) {
          Optional<String> to = ConversationJson.text(change, "to");
          to.filter(owner -> census.isAgent(owner, reporter)).ifPresent(agents::add);
          String by = account(history, "author");
          changes.add(
              new OwnerChange(
                  changes.size(),
                  ConversationJson.text(change, "from"),
                  to,
                  by.isEmpty() ? Optional.empty() : Optional.of(by),
                  moment(key, history).toInstant(),
                  false));
        }
      }
    }
    return changes;
  }

  private static Said comment(String issue, JsonObject comment) {
    boolean restricted = ConversationJson.object(comment, "visibility").isPresent();
    return new Said(
        ConversationJson.text(comment, "id").orElse(""),
        author(comment, "author"),
        moment(issue, comment),
        restricted ? Visibility.INTERNAL : Visibility.PUBLIC,
        ConversationJson.text(comment, "body").orElse(""));
  }

  private static ZonedDateTime moment(String issue, JsonObject json) {
    String created =
        ConversationJson.text(json, "created")
            .orElseThrow(() -> new IllegalArgumentException(issue + " has no created"));
    return ConversationJson.moment(created, Optional.empty());
  }

  private static Author author(JsonObject json, String field) {
    String key = account(json, field);
    String name =
        ConversationJson.object(json, field)
            .flatMap(person -> ConversationJson.text(person, "displayName"))
            .orElse(key);
    return key.isEmpty() ? Author.ANONYMOUS : new Author(key, name);
  }

  /** The key of an account, or its name where the export has no keys; empty for nobody. */
  static String account(JsonObject json, String field) {
    Optional<JsonObject> person = ConversationJson.object(json, field);
    return person
        .flatMap(each -> ConversationJson.text(each, "key"))
        .or(() -> person.flatMap(each -> ConversationJson.text(each, "name")))
        .orElse("");
  }

  private record Said(
      String id, Author author, ZonedDateTime at, Visibility visibility, String text) {

    Message message(int index, Side side) {
      return new Message(index, id, author, side, visibility, at, text);
    }
  }
}
