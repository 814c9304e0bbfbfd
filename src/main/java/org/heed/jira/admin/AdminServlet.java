package org.heed.jira.admin;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The admin page, under {@code /plugins/servlet/heed/admin}. */
public final class AdminServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String SETTINGS = "settings";
  private static final String PAST = "past";
  private static final String PARKED = "parked";
  private static final String AUDIT = "audit";

  private final transient AdminGate gate;
  private final transient SettingsPage settings;
  private final transient PastIssuesPage past;
  private final transient ParkedPage parked;
  private final transient AuditPage audit;
  private final transient TemplateRenderer renderer;
  private final transient PageBuilderService pages;
  private final transient JiraAuthenticationContext authentication;

  /** Made by Jira when the module is enabled. */
  public AdminServlet(
      AdminGate gate,
      SettingsPage settings,
      PastIssuesPage past,
      ParkedPage parked,
      AuditPage audit,
      TemplateRenderer renderer,
      PageBuilderService pages,
      JiraAuthenticationContext authentication) {
    this.gate = gate;
    this.settings = settings;
    this.past = past;
    this.parked = parked;
    this.audit = audit;
    this.renderer = renderer;
    this.pages = pages;
    this.authentication = authentication;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (gate.admit(request, response).isPresent()) {
      String view = view(request);
      show(request, response, view, page(view, request));
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ApplicationUser> admin = gate.admit(request, response);
    if (admin.isPresent() && gate.isFromOurPage(request, response)) {
      change(request, response, admin.get());
    }
  }

  private void change(
      HttpServletRequest request, HttpServletResponse response, ApplicationUser admin)
      throws IOException {
    String view = view(request);
    switch (view) {
      case SETTINGS -> {
        SettingsView result = settings.save(request::getParameter, admin);
        if (result.isRefused()) {
          show(request, response, view, result);
        } else {
          back(request, response, view, result.project());
        }
      }
      case PAST -> {
        past.act(request::getParameter, admin);
        back(request, response, view, "");
      }
      case PARKED -> {
        parked.retry(request.getParameter("issue"), admin);
        back(request, response, view, "");
      }
      default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  private Object page(String view, HttpServletRequest request) {
    return switch (view) {
      case PAST -> past.show();
      case PARKED -> parked.show();
      case AUDIT -> audit.show();
      default -> settings.show(request.getParameter("project"));
    };
  }

  private void show(
      HttpServletRequest request, HttpServletResponse response, String view, Object page)
      throws IOException {
    pages.assembler().resources().requireWebResource("org.heed.jira:heed-admin");
    Map<String, Object> context = new HashMap<>();
    context.put("i18n", authentication.getI18nHelper());
    context.put("view", view);
    context.put("page", page);
    context.put("action", request.getContextPath() + "/plugins/servlet/heed/admin");
    context.put("progressUrl", request.getContextPath() + "/rest/heed/1.0/backfill");
    context.put("token", gate.token(request, response));
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    renderer.render("/templates/admin.vm", context, response.getWriter());
  }

  /** A changed page is fetched anew, so that a reload does not send the form twice. */
  private static void back(
      HttpServletRequest request, HttpServletResponse response, String view, String project)
      throws IOException {
    response.sendRedirect(
        request.getContextPath()
            + "/plugins/servlet/heed/admin?view="
            + view
            + (project.isEmpty() ? "" : "&project=" + project));
  }

  private static String view(HttpServletRequest request) {
    String wanted = request.getParameter("view");
    return switch (wanted == null ? "" : wanted.toLowerCase(Locale.ROOT)) {
      case PAST -> PAST;
      case PARKED -> PARKED;
      case AUDIT -> AUDIT;
      default -> SETTINGS;
    };
  }
}
