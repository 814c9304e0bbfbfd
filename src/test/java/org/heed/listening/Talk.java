package org.heed.listening;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.conversation.Author;
import org.heed.conversation.BusinessCalendar;
import org.heed.conversation.Conversation;
import org.heed.conversation.Message;
import org.heed.conversation.OwnerChange;
import org.heed.conversation.Side;
import org.heed.conversation.Visibility;

/** Writes conversations for specifications: one line a message, an hour apart. */
final class Talk {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final Reader READER = new Reader();

  private final List<Message> messages = new ArrayList<>();
  private final List<OwnerChange> changes = new ArrayList<>();
  private final Set<String> agents = new HashSet<>(Set.of("ann", "ben", "cleo", "dora"));
  private final Set<String> seniors = new HashSet<>();
  private final Map<String, String> mentioned = new HashMap<>();
  private Optional<Instant> resolved = Optional.empty();
  private String customerName = "Kim Customer";
  private ZonedDateTime at = ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, BERLIN);

  static Talk customer(String text) {
    return new Talk().says(text);
  }

  Talk from(String name) {
    customerName = name;
    messages.replaceAll(
        each ->
            each.isFromCustomer()
                ? new Message(
                    each.index(),
                    each.id(),
                    new Author("kim", name),
                    each.side(),
                    each.visibility(),
                    each.written(),
                    each.text())
                : each);
    return this;
  }

  Talk says(String text) {
    return message(new Author("kim", customerName), Side.CUSTOMER, Visibility.PUBLIC, text);
  }

  Talk agent(String key, String text) {
    return message(new Author(key, name(key)), Side.AGENT, Visibility.PUBLIC, text);
  }

  Talk internally(String key, String text) {
    return message(new Author(key, name(key)), Side.AGENT, Visibility.INTERNAL, text);
  }

  Talk robot(String text) {
    return message(new Author("robot", "Robot"), Side.AUTOMATION, Visibility.PUBLIC, text);
  }

  Talk owner(String from, String to) {
    return owner(from, to, false);
  }

  Talk escalatedTo(String from, String to) {
    return owner(from, to, true);
  }

  private Talk owner(String from, String to, boolean escalation) {
    at = at.plusMinutes(20);
    changes.add(
        new OwnerChange(
            changes.size(),
            Optional.ofNullable(from),
            Optional.ofNullable(to),
            Optional.of("robot"),
            at.toInstant(),
            escalation));
    return this;
  }

  Talk later(long hours) {
    at = at.plusHours(hours);
    return this;
  }

  /** The issue is resolved an hour after the last message. */
  Talk resolved() {
    resolved = Optional.of(at.plusHours(1).toInstant());
    return this;
  }

  /** Mentions of an account do not name its key. */
  Talk mentionedAs(String userName, String key) {
    mentioned.put(userName, key);
    return this;
  }

  Talk senior(String key) {
    seniors.add(key);
    return this;
  }

  private Talk message(Author author, Side side, Visibility visibility, String text) {
    at = at.plusHours(1);
    int index = messages.size();
    messages.add(
        new Message(index, index == 0 ? "" : "c" + index, author, side, visibility, at, text));
    return this;
  }

  private static String name(String key) {
    return Character.toUpperCase(key.charAt(0)) + key.substring(1) + " Agent";
  }

  Conversation conversation() {
    return new Conversation(
        "SUP-1",
        messages,
        changes,
        agents,
        Set.of("robot", "queue"),
        seniors,
        resolved,
        BusinessCalendar.roundTheClock(BERLIN),
        mentioned);
  }

  Instant now() {
    return at.toInstant();
  }

  ZonedDateTime clock() {
    return at;
  }

  Reading read() {
    return readAfter(0);
  }

  Reading readAfter(long hours) {
    return READER.read(conversation(), at.plusHours(hours).toInstant());
  }
}
