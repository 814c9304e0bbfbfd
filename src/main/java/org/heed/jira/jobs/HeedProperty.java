package org.heed.jira.jobs;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.heed.listening.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issue property {@code heed}: the figures of a reading, for search and for others to read. It
 * holds numbers and times only, no words.
 */
public final class HeedProperty {

  /** The property's key. */
  public static final String KEY = "heed";

  private static final Logger log = LoggerFactory.getLogger(HeedProperty.class);
  private static final String ISSUE = "IssueProperty";

  private final JsonEntityPropertyManager properties;
  private final IssueIndexingService index;

  /** Made by the app's wiring. */
  public HeedProperty(JsonEntityPropertyManager properties, IssueIndexingService index) {
    this.properties = properties;
    this.index = index;
  }

  /** Writes the figures and re-indexes the issue, if they have changed. */
  void publish(Issue issue, Reading reading, boolean escalated) {
    String json = json(reading, escalated).toString();
    EntityProperty before = properties.get(ISSUE, issue.getId(), KEY);
    if (before == null || !json.equals(before.getValue())) {
      properties.put(ISSUE, issue.getId(), KEY, json);
      index(issue);
    }
  }

  /** Removes the figures of an issue that is read no more. */
  void remove(Issue issue) {
    if (properties.exists(ISSUE, issue.getId(), KEY)) {
      properties.delete(ISSUE, issue.getId(), KEY);
      index(issue);
    }
  }

  private void index(Issue issue) {
    try {
      index.reIndex(issue);
    } catch (IndexException e) {
      // The property is true, only search is behind until the issue is next indexed.
      log.warn("Issue {} could not be indexed", issue.getId(), e);
    }
  }

  private static JsonObject json(Reading reading, boolean escalated) {
    JsonObject json = new JsonObject();
    json.addProperty("handoffs", reading.handoffs().size());
    json.addProperty("pingPongs", reading.pingPongs());
    json.addProperty("unanswered", reading.unansweredQuestions().size());
    json.addProperty("missed", reading.missedQuestions().size());
    json.addProperty("heat", reading.heat());
    json.addProperty("escalated", escalated ? 1 : 0);
    reading.waitingSince().ifPresent(since -> waiting(json, since, reading.readAt()));
    return json;
  }

  private static void waiting(JsonObject json, Instant since, Instant readAt) {
    json.addProperty("waitingSince", since.toString());
    json.addProperty("waitingDays", Math.max(0, Duration.between(since, readAt).toDays()));
  }
}
