package org.heed.devhost.jira;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.devhost.db.Database;

/** JSON properties of issues, comments and projects, with Jira's limits. */
public final class Properties implements JsonEntityPropertyManager {
  /** Entity name of issue properties. */
  public static final String ISSUE = "IssueProperty";

  private static final int MOST_BYTES = 32 * 1024;
  private static final int LONGEST_KEY = 255;

  private record Property(Long entityId, String key, String value) implements EntityProperty {
    @Override
    public Long getEntityId() {
      return entityId;
    }

    @Override
    public String getKey() {
      return key;
    }

    @Override
    public String getValue() {
      return value;
    }
  }

  private final Database database;
  private final Clock clock;

  Properties(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The property, or null, as in Jira. */
  @Override
  public EntityProperty get(String entity, Long id, String key) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.select(
                        "select json_value from entity_property where entity_id = ?"
                            + " and entity_name = ? and property_key = ?",
                        id,
                        entity,
                        key)
                    .mapTo(String.class)
                    .findOne()
                    .map(json -> new Property(id, key, json))
                    .orElse(null));
  }

  @Override
  public Map<String, EntityProperty> get(String entity, Long id, List<String> keys) {
    Map<String, EntityProperty> found = new HashMap<>();
    for (String key : keys) {
      EntityProperty property = get(entity, id, key);
      if (property != null) {
        found.put(key, property);
      }
    }
    return found;
  }

  /**
   * Sets the property.
   *
   * @throws IllegalArgumentException when it is no JSON, or larger than Jira takes
   */
  @Override
  public void put(String entity, Long id, String key, String json) {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("A property key has 1 to 255 characters.");
    }
    if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException("The value of " + key + " is longer than 32 KB.");
    }
    JsonParser.parseString(json);
    Timestamp now = Timestamp.from(clock.instant());
    database.inTransaction(
        () ->
            database
                .sql()
                .withHandle(
                    sql -> {
                      int changed =
                          sql.execute(
                              "update entity_property set json_value = ?, updated = ?"
                                  + " where entity_id = ? and entity_name = ?"
                                  + " and property_key = ?",
                              json,
                              now,
                              id,
                              entity,
                              key);
                      return changed > 0
                          ? changed
                          : sql.execute(
                              "insert into entity_property (id, entity_name, entity_id,"
                                  + " property_key, created, updated, json_value)"
                                  + " values (?, ?, ?, ?, ?, ?, ?)",
                              database.nextId(),
                              entity,
                              id,
                              key,
                              now,
                              now,
                              json);
                    }));
  }

  @Override
  public void delete(String entity, Long id, String key) {
    database
        .sql()
        .useHandle(
            sql ->
                sql.execute(
                    "delete from entity_property where entity_id = ? and entity_name = ?"
                        + " and property_key = ?",
                    id,
                    entity,
                    key));
  }

  @Override
  public boolean exists(String entity, Long id, String key) {
    return get(entity, id, key) != null;
  }

  void deleteAll(String entity, Long id) {
    database
        .sql()
        .useHandle(
            sql ->
                sql.execute(
                    "delete from entity_property where entity_id = ? and entity_name = ?",
                    id,
                    entity));
  }
}
