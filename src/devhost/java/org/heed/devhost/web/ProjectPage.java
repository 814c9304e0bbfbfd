package org.heed.devhost.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.devhost.jira.NotPermitted;
import org.heed.devhost.jql.JqlException;
import org.heed.devhost.jql.JqlResults;

/**
 * {@code /projects} and {@code /projects/KEY}: issues, the app's pages of a project, a new issue.
 */
final class ProjectPage extends Page {
  private static final long serialVersionUID = 1L;
  private static final int LATEST = 50;

  ProjectPage(Site site) {
    super(site);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    if (path.isEmpty()) {
      List<ProjectView> projects =
          site.jira().projects().getProjectObjects().stream()
              .filter(this::isVisible)
              .map(
                  project ->
                      new ProjectView(
                          project.getKey(),
                          project.getName(),
                          Long.toString(search(project, 0).total())))
              .toList();
      show(request, response, 200, "Projects", "projects", Map.of("projects", projects));
      return;
    }
    Project project = project(path);
    String selected = request.getParameter("selectedItem");
    Map<String, Object> context = new HashMap<>();
    context.put("user", user());
    context.put("project", project);
    context.put("projectKeyEncoded", encode(project.getKey()));
    context.put("pathEncodedProjectKey", encode(project.getKey()));
    context.put("helper", new JiraHelper(request, project, Map.of("project", project)));
    Map<String, Object> values = new HashMap<>();
    values.put("project", new ProjectView(project.getKey(), project.getName(), ""));
    values.put("selected", selected == null ? "" : selected);
    values.put("items", site.fragments().items("jira.project.sidebar.plugins.navigation", context));
    values.put("settings", settings(project, context));
    values.put("panels", selected == null ? List.of() : site.fragments().panels(selected, context));
    values.put("jqlEncoded", encode(jql(project)));
    List<Issue> latest = search(project, LATEST).issues();
    values.put("issues", IssueRows.of(latest, site.dates()));
    site.resources().requireContext("jira.browse.project");
    show(request, response, 200, project.getName(), "project", values);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Project project =
        project(request.getPathInfo() == null ? "" : request.getPathInfo().substring(1));
    String summary = request.getParameter("summary");
    if (user() == null || summary == null || summary.isBlank()) {
      throw new NotPermitted("A new issue needs somebody who reports it, and a summary.");
    }
    Issue issue =
        site.jira()
            .operations()
            .create(user(), project, summary.trim(), request.getParameter("description"));
    response.sendRedirect(site.contextPath() + "/browse/" + issue.getKey());
  }

  private List<Fragments.Item> settings(Project project, Map<String, Object> context) {
    return site.jira()
            .permissions()
            .hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user())
        ? site.fragments().itemsUnder("atl.jira.proj.config", context)
        : List.of();
  }

  private JqlResults search(Project project, int max) {
    return site.jira().search().search(user(), jql(project), 0, max);
  }

  private static String jql(Project project) {
    return "project = " + project.getKey() + " ORDER BY updated DESC";
  }

  private Project project(String key) {
    Project project = site.jira().projects().getProjectObjByKey(key);
    if (project == null || !isVisible(project)) {
      throw new Missing("There is no such project, or you may not see it.");
    }
    return project;
  }

  /** Reporters see their own issues, so a project is open to them that is closed otherwise. */
  private boolean isVisible(Project project) {
    if (site.jira()
        .permissions()
        .hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user())) {
      return true;
    }
    try {
      return search(project, 0).total() > 0;
    } catch (JqlException e) {
      return false; // the search does not know the project for this user
    }
  }
}
