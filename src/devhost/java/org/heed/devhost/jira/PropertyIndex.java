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
import java.util.stream.Collectors;
import org.heed.devhost.db.Database;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Jira keeps in its search index: the declared extracts of issue properties. As there, a
 * property is found only after its issue was indexed again.
 */
public final class PropertyIndex implements IssueIndexingService {
  private static final Logger LOG = LoggerFactory.getLogger(PropertyIndex.class);

  private record Value(IndexedProperty extract, int position, Double number, String text) {}

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
    Long id = issue.getId();
    List<Value> values = new ArrayList<>();
    declared.stream()
        .collect(Collectors.groupingBy(IndexedProperty::propertyKey))
        .forEach((key, extracts) -> values.addAll(values(id, key, extracts)));
    database.inTransaction(
        () -> {
          lock(id);
          remove(id);
          insert(id, values);
          return null;
        });
  }

  /** Two nodes may index one issue at once; in Jira, too, the last one counts. */
  private void lock(Long issue) {
    database
        .sql()
        .useHandle(
            sql ->
                sql.select("select id from jiraissue where id = ? for update", issue)
                    .mapTo(Long.class)
                    .list());
  }

  private void insert(Long issue, List<Value> values) {
    if (values.isEmpty()) {
      return;
    }
    database
        .sql()
        .useHandle(
            sql -> {
              PreparedBatch batch =
                  sql.prepareBatch(
                      "insert into devhost_property_index (issue_id, property_key, path, position,"
                          + " number_value, string_value) values (?, ?, ?, ?, ?, ?)");
              for (Value value : values) {
                batch.add(
                    issue,
                    value.extract().propertyKey(),
                    value.extract().path(),
                    value.position(),
                    value.number(),
                    value.text());
              }
              batch.execute();
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

  private List<Value> values(Long issue, String propertyKey, List<IndexedProperty> extracts) {
    List<Value> values = new ArrayList<>();
    EntityProperty property = properties.get(Properties.ISSUE, issue, propertyKey);
    if (property == null) {
      return values;
    }
    JsonElement json = JsonParser.parseString(property.getValue());
    for (IndexedProperty extract : extracts) {
      int position = 0;
      for (JsonPrimitive found : at(json, extract.path())) {
        Optional<Double> number = number(found, extract.type());
        if (!extract.isComparable()) {
          values.add(new Value(extract, position++, null, found.getAsString()));
        } else if (number.isPresent()) {
          values.add(new Value(extract, position++, number.get(), null));
        } else {
          LOG.warn(
              "Issue {}: no {} at {} of {}", issue, extract.type(), extract.path(), propertyKey);
        }
      }
    }
    return values;
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
