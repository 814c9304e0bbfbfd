package org.heed.devhost.jira;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.heed.devhost.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Jira keeps in its search index: the declared extracts of issue properties. As there, a
 * property is found only after its issue was indexed again.
 */
public final class PropertyIndex implements IssueIndexingService {
  private static final Logger LOG = LoggerFactory.getLogger(PropertyIndex.class);

  private final Database database;
  private final Properties properties;
  private volatile List<IndexedProperty> declared = List.of();

  PropertyIndex(Database database, Properties properties) {
    this.database = database;
    this.properties = properties;
  }

  void declare(Collection<IndexedProperty> extracts) {
    declared = List.copyOf(extracts);
  }

  /** The extract that the alias stands for. */
  public Optional<IndexedProperty> byAlias(String alias) {
    return declared.stream().filter(it -> alias.equalsIgnoreCase(it.alias())).findFirst();
  }

  /** The extract of that property at that path. */
  public Optional<IndexedProperty> byPath(String propertyKey, String path) {
    return declared.stream()
        .filter(it -> it.propertyKey().equals(propertyKey) && it.path().equals(path))
        .findFirst();
  }

  @Override
  public void reIndex(Issue issue) {
    List<IndexedProperty> extracts = declared;
    database.inTransaction(
        () -> {
          remove(issue.getId());
          extracts.forEach(extract -> index(issue.getId(), extract));
          return null;
        });
  }

  void remove(Long issue) {
    database
        .sql()
        .useHandle(
            sql -> sql.execute("delete from devhost_property_index where issue_id = ?", issue));
  }

  /** Milliseconds since 1970 of a date as JSON or JQL writes it. */
  public static Optional<Long> millis(String date) {
    try {
      return Optional.of(
          date.length() == "2026-01-31".length()
              ? LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()
              : date.endsWith("Z")
                  ? Instant.parse(date).toEpochMilli()
                  : OffsetDateTime.parse(date).toInstant().toEpochMilli());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void index(Long issue, IndexedProperty extract) {
    EntityProperty property = properties.get(Properties.ISSUE, issue, extract.propertyKey());
    if (property == null) {
      return;
    }
    int position = 0;
    for (JsonPrimitive value : at(JsonParser.parseString(property.getValue()), extract.path())) {
      Optional<Double> number = number(value, extract.type());
      boolean comparable =
          extract.type() == IndexedProperty.Type.NUMBER
              || extract.type() == IndexedProperty.Type.DATE;
      if (comparable && number.isEmpty()) {
        LOG.warn(
            "Issue {}: property {} has no {} at {}: not indexed",
            issue,
            extract.propertyKey(),
            extract.type(),
            extract.path());
        continue;
      }
      int place = position++;
      database
          .sql()
          .useHandle(
              sql ->
                  sql.execute(
                      "insert into devhost_property_index (issue_id, property_key, path, position,"
                          + " number_value, string_value) values (?, ?, ?, ?, ?, ?)",
                      issue,
                      extract.propertyKey(),
                      extract.path(),
                      place,
                      number.orElse(null),
                      comparable ? null : value.getAsString()));
    }
  }

  private static Optional<Double> number(JsonPrimitive value, IndexedProperty.Type type) {
    return switch (type) {
      case NUMBER -> value.isNumber() ? Optional.of(value.getAsDouble()) : Optional.empty();
      case DATE ->
          value.isNumber()
              ? Optional.of(value.getAsDouble())
              : millis(value.getAsString()).map(Long::doubleValue);
      case STRING, TEXT -> Optional.empty();
    };
  }

  /** The values at the path; through an array each of its elements. */
  private static List<JsonPrimitive> at(JsonElement json, String path) {
    List<JsonElement> level = List.of(json);
    for (String name : path.split("\\.")) {
      List<JsonElement> next = new ArrayList<>();
      for (JsonElement element : flat(level)) {
        if (element instanceof JsonObject object && object.has(name)) {
          next.add(object.get(name));
        }
      }
      level = next;
    }
    return flat(level).stream()
        .filter(JsonPrimitive.class::isInstance)
        .map(JsonPrimitive.class::cast)
        .toList();
  }

  private static List<JsonElement> flat(List<JsonElement> elements) {
    List<JsonElement> all = new ArrayList<>();
    for (JsonElement element : elements) {
      if (element instanceof JsonArray array) {
        array.forEach(all::add);
      } else {
        all.add(element);
      }
    }
    return all;
  }
}
