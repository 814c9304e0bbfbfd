package org.heed.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells agents from customers in an export, which names no roles. An agent is somebody to whom
 * issues are assigned, or who comments on the issues of at least {@value #REPORTERS} different
 * other reporters; on an issue of their own nobody is an agent.
 */
final class AgentCensus {

  private static final int REPORTERS = 5;

  private final Set<String> assignees = new HashSet<>();
  private final Map<String, Set<String>> reportersAnswered = new HashMap<>();

  void count(JsonObject issue) {
    JsonObject fields = ConversationJson.object(issue, "fields").orElseGet(JsonObject::new);
    String reporter = ExportedIssue.account(fields, "reporter");
    String assignee = ExportedIssue.account(fields, "assignee");
    if (!assignee.isEmpty() && !assignee.equals(reporter)) {
      assignees.add(assignee);
    }
    ConversationJson.object(fields, "comment")
        .ifPresent(
            comments -> {
              for (JsonElement comment : ConversationJson.array(comments, "comments")) {
                String author = ExportedIssue.account(comment.getAsJsonObject(), "author");
                if (!author.isEmpty() && !author.equals(reporter)) {
                  reportersAnswered
                      .computeIfAbsent(author, ignored -> new HashSet<>())
                      .add(reporter);
                }
              }
            });
  }

  boolean isAgent(String account, String reporter) {
    return !account.isEmpty()
        && !account.equals(reporter)
        && (assignees.contains(account)
            || reportersAnswered.getOrDefault(account, Set.of()).size() >= REPORTERS);
  }
}
