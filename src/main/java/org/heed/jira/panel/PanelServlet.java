package org.heed.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.templaterenderer.TemplateRenderer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/**
 * Gives the panel alone, so that the page can show a newer one without being loaded again. Whoever
 * may not see it is told that there is none.
 */
public final class PanelServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String TEMPLATE = "/templates/panel/panel.vm";

  private final transient Panels panels;
  private final transient IssueManager issues;
  private final transient PermissionManager permissions;
  private final transient JiraAuthenticationContext authentication;
  private final transient TemplateRenderer renderer;

  /** Made by the app's wiring. */
  public PanelServlet(
      Panels panels,
      IssueManager issues,
      PermissionManager permissions,
      JiraAuthenticationContext authentication,
      TemplateRenderer renderer) {
    this.panels = panels;
    this.issues = issues;
    this.permissions = permissions;
    this.authentication = authentication;
    this.renderer = renderer;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    ApplicationUser viewer = authentication.getLoggedInUser();
    Optional<Issue> issue = issue(request).filter(found -> maySee(found, viewer));
    if (issue.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    // Rendered as a whole first: half a panel is worse than an error.
    StringWriter page = new StringWriter();
    renderer.render(
        TEMPLATE, HeedPanel.context(panels.of(issue.get(), viewer), authentication), page);
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(page.toString());
  }

  private Optional<Issue> issue(HttpServletRequest request) {
    String id = request.getParameter("issue");
    return id != null && id.matches("\\d{1,18}")
        ? Optional.ofNullable(issues.getIssueObject(Long.valueOf(id)))
        : Optional.empty();
  }

  private boolean maySee(Issue issue, ApplicationUser viewer) {
    return viewer != null
        && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, viewer)
        && panels.isShown(issue, viewer);
  }
}
