package org.heed.devhost.rest;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.jira.NotPermitted;
import org.heed.devhost.jira.Properties;
import org.heed.devhost.jql.JqlException;
import org.heed.devhost.jql.JqlResults;
import org.heed.devhost.web.VisibleComments;

/**
 * {@code /rest/api/2}: search, an issue, its comments and properties, in the form of Jira's own
 * REST API. Comments can be added, with {@code sd.public.comment} among their properties.
 */
public final class JiraRest extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 1000;

  private final transient MiniJira jira;
  private final transient JiraAuthenticationContext current;
  private final transient Gson gson = new GsonBuilder().serializeNulls().create();

  /** REST over this Jira, as the current user. */
  public JiraRest(MiniJira jira, JiraAuthenticationContext current) {
    this.jira = jira;
    this.current = current;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] path = path(request);
    if (path.length == 1 && path[0].equals("search")) {
      search(request, response);
      return;
    }
    Issue issue = issue(path);
    if (issue == null) {
      error(response, 404, "Issue Does Not Exist");
    } else if (path.length == 2) {
      send(response, 200, json(issue, true));
    } else if (path.length == 3 && path[2].equals("comment")) {
      List<Map<String, Object>> comments =
          VisibleComments.of(jira, issue, current.getLoggedInUser()).stream()
              .map(this::json)
              .toList();
      send(response, 200, Map.of("comments", comments, "total", comments.size()));
    } else if (path.length == 4 && path[2].equals("properties")) {
      EntityProperty property = jira.properties().get(Properties.ISSUE, issue.getId(), path[3]);
      if (property == null) {
        error(response, 404, "The property does not exist");
      } else {
        JsonElement value = JsonParser.parseString(property.getValue());
        send(response, 200, Map.of("key", property.getKey(), "value", value));
      }
    } else {
      error(response, 404, "There is no such resource");
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] path = path(request);
    String type = request.getContentType();
    Issue issue = issue(path);
    if (type == null || !type.startsWith("application/json")) {
      error(response, 415, "Send JSON");
    } else if (current.getLoggedInUser() == null) {
      error(response, 401, "You are not logged in");
    } else if (issue == null || path.length != 3 || !path[2].equals("comment")) {
      error(response, 404, "There is no such resource");
    } else {
      try {
        JsonObject body = JsonParser.parseReader(request.getReader()).getAsJsonObject();
        Comment comment =
            jira.operations()
                .comment(
                    current.getLoggedInUser(),
                    issue,
                    body.get("body").getAsString(),
                    isInternal(body));
        send(response, 201, json(comment));
      } catch (NotPermitted e) {
        error(response, 403, e.getMessage());
      } catch (JsonParseException | IllegalStateException | NullPointerException e) {
        error(response, 400, "That is no comment");
      }
    }
  }

  private void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String jql = request.getParameter("jql") == null ? "" : request.getParameter("jql");
    try {
      int start = number(request.getParameter("startAt"), 0);
      int max = Math.min(MOST, number(request.getParameter("maxResults"), 50));
      JqlResults found = jira.search().search(current.getLoggedInUser(), jql, start, max);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("startAt", start);
      answer.put("maxResults", max);
      answer.put("total", found.total());
      answer.put("issues", found.issues().stream().map(issue -> json(issue, false)).toList());
      answer.put("warningMessages", found.warnings());
      send(response, 200, answer);
    } catch (JqlException e) {
      error(response, 400, e.getMessage());
    } catch (NumberFormatException e) {
      error(response, 400, "startAt and maxResults are numbers");
    }
  }

  private Map<String, Object> json(Issue issue, boolean withText) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("summary", issue.getSummary());
    fields.put("status", Map.of("name", issue.getStatus().getName()));
    fields.put("assignee", json(issue.getAssignee()));
    fields.put("reporter", json(issue.getReporter()));
    fields.put("created", iso(issue.getCreated()));
    fields.put("updated", iso(issue.getUpdated()));
    if (withText) {
      fields.put("description", issue.getDescription());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", issue.getId().toString());
    json.put("key", issue.getKey());
    json.put("fields", fields);
    return json;
  }

  private Map<String, Object> json(Comment comment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", comment.getId().toString());
    json.put("author", json(comment.getAuthorApplicationUser()));
    json.put("body", comment.getBody());
    json.put("created", iso(comment.getCreated()));
    json.put("updated", iso(comment.getUpdated()));
    json.put("internal", jira.comments().isInternal(comment));
    return json;
  }

  private static Map<String, Object> json(ApplicationUser user) {
    return user == null
        ? null
        : Map.of(
            "key", user.getKey(), "name", user.getName(), "displayName", user.getDisplayName());
  }

  private static String iso(Date date) {
    return date == null ? null : date.toInstant().toString();
  }

  private static boolean isInternal(JsonObject comment) {
    if (!comment.has("properties")) {
      return false;
    }
    for (JsonElement property : comment.getAsJsonArray("properties")) {
      JsonObject object = property.getAsJsonObject();
      if (object.get("key").getAsString().equals("sd.public.comment")) {
        return object.getAsJsonObject("value").get("internal").getAsBoolean();
      }
    }
    return false;
  }

  private Issue issue(String[] path) {
    if (path.length < 2 || !path[0].equals("issue")) {
      return null;
    }
    Issue issue = jira.issues().getIssueObject(path[1]);
    return issue != null
            && jira.permissions()
                .hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, current.getLoggedInUser())
        ? issue
        : null;
  }

  private static String[] path(HttpServletRequest request) {
    return request.getPathInfo() == null
        ? new String[0]
        : request.getPathInfo().substring(1).split("/");
  }

  private static int number(String text, int otherwise) {
    return text == null ? otherwise : Math.max(0, Integer.parseInt(text));
  }

  private void error(HttpServletResponse response, int status, String message) throws IOException {
    send(response, status, Map.of("errorMessages", List.of(message), "errors", Map.of()));
  }

  private void send(HttpServletResponse response, int status, Object json) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    gson.toJson(json, response.getWriter());
  }
}
