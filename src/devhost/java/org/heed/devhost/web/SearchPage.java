package org.heed.devhost.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.devhost.jira.IssueKey;
import org.heed.devhost.jira.NotPermitted;
import org.heed.devhost.jql.JqlException;
import org.heed.devhost.jql.JqlResults;

/** {@code /issues/?jql=}: finds issues, and gives many of them to one person. */
final class SearchPage extends Page {
  private static final long serialVersionUID = 1L;
  private static final int PER_PAGE = 50;
  private static final String DEFAULT = "ORDER BY updated DESC";

  /** One page of what was found; addresses are null where there is no further page. */
  public record Results(
      int first, int last, int total, List<IssueRows.Row> rows, String previous, String next) {}

  /** A JQL function to try. */
  public record Example(String example, String encoded) {}

  SearchPage(Site site) {
    super(site);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String find = request.getParameter("find");
    if (find != null) {
      response.sendRedirect(site.contextPath() + found(find.trim()));
      return;
    }
    String jql = request.getParameter("jql") == null ? DEFAULT : request.getParameter("jql");
    int from = start(request.getParameter("from"));
    Map<String, Object> values = new HashMap<>();
    values.put("jql", jql);
    values.put("error", null);
    values.put("results", null);
    values.put("warnings", List.of());
    values.put("functions", examples());
    values.put("mayBulk", false);
    int status = 200;
    try {
      JqlResults results = site.jira().search().search(user(), jql, from, PER_PAGE);
      values.put("results", view(results, jql, from));
      values.put("warnings", results.warnings());
      if (!results.issues().isEmpty()) {
        List<People.Person> assignable =
            site.people().assignable(results.issues().get(0).getProjectObject());
        values.put("mayBulk", isAssignee(assignable));
        values.put("assignable", assignable);
      }
    } catch (JqlException e) {
      status = 400;
      values.put("error", e.getMessage());
    }
    show(request, response, status, "Search", "search", values);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ApplicationUser assignee = site.jira().users().getUserByKey(request.getParameter("assignee"));
    String[] keys = request.getParameterValues("issue");
    if (user() == null || assignee == null) {
      throw new NotPermitted("Say who is to have the issues.");
    }
    List<Issue> issues = new ArrayList<>();
    for (String key : keys == null ? new String[0] : keys) {
      Issue issue = site.jira().issues().getIssueObject(key);
      if (issue != null) {
        issues.add(issue);
      }
    }
    site.jira().operations().assignAll(user(), issues, assignee);
    response.sendRedirect(
        site.contextPath() + "/issues/?jql=" + encode(request.getParameter("jql")));
  }

  private boolean isAssignee(List<People.Person> assignable) {
    return user() != null
        && assignable.stream().anyMatch(person -> person.key().equals(user().getKey()));
  }

  /** An issue's key leads to it; anything else is looked for in the texts. */
  private static String found(String words) {
    return IssueKey.parse(words.toUpperCase(java.util.Locale.ROOT))
        .map(key -> "/browse/" + key)
        .orElseGet(
            () ->
                "/issues/?jql="
                    + encode("text ~ \"" + words.replace("\\", "").replace("\"", "") + "\""));
  }

  private Results view(JqlResults results, String jql, int from) {
    String base = site.contextPath() + "/issues/?jql=" + encode(jql) + "&from=";
    int total = Math.toIntExact(results.total());
    int last = from + results.issues().size();
    return new Results(
        from + 1,
        last,
        total,
        IssueRows.of(results.issues(), site.dates()),
        from == 0 ? null : base + Math.max(0, from - PER_PAGE),
        last >= total ? null : base + last);
  }

  private List<Example> examples() {
    return site.app().descriptor().modules("jql-function").stream()
        .map(module -> "issue in " + module.child("fname").orElseThrow().text() + "()")
        .map(jql -> new Example(jql, encode(jql)))
        .toList();
  }

  private static int start(String from) {
    try {
      return from == null ? 0 : Math.max(0, Integer.parseInt(from));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
