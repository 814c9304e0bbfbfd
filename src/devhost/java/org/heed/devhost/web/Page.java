package org.heed.devhost.web;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.heed.devhost.jira.NotPermitted;
import org.heed.devhost.velocity.Markup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of the host's pages, in the frame that all of them have. */
abstract class Page extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Page.class);

  /** The rest of the host. */
  protected final transient Site site;

  Page(Site site) {
    this.site = site;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      if (request.getMethod().equals("POST") && !site.xsrf().validateFormEncodedToken(request)) {
        message(request, response, 403, "The form was too old", "Go back, reload, and try again.");
        return;
      }
      super.service(request, response);
    } catch (NotPermitted e) {
      message(request, response, 403, "You may not do that", e.getMessage());
    } catch (Missing e) {
      message(request, response, 404, "Not found", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.getRequestURI(), e);
      message(request, response, 500, "That failed", "The log says more. " + e);
    }
  }

  /** Who looks at the page, or null. */
  ApplicationUser user() {
    return site.current().getLoggedInUser();
  }

  /** Whether the user may administer the site. */
  boolean isAdmin() {
    return site.jira().globalPermissions().hasPermission(GlobalPermissionKey.ADMINISTER, user());
  }

  /** Writes a page from one of the host's templates. */
  void show(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String title,
      String template,
      Map<String, Object> values)
      throws IOException {
    Map<String, Object> context = frame(request, response);
    context.put("title", title);
    context.putAll(values);
    Markup body = site.templates().render("devhost/pages/" + template + ".vm", context);
    context.put("body", body);
    write(response, status, context);
  }

  /** Writes HTML that somebody else made, in the frame. */
  void frame(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String title,
      Markup head,
      Markup body)
      throws IOException {
    Map<String, Object> context = frame(request, response);
    context.put("title", title);
    context.put("head", head);
    context.put("body", body);
    write(response, status, context);
  }

  /** Writes a page that only says something. */
  void message(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String heading,
      String message)
      throws IOException {
    show(
        request,
        response,
        status,
        heading,
        "message",
        Map.of("heading", heading, "message", message));
  }

  /** Renders one of the host's templates for use inside a page. */
  Markup part(
      HttpServletRequest request,
      HttpServletResponse response,
      String template,
      Map<String, Object> values) {
    Map<String, Object> context = frame(request, response);
    context.putAll(values);
    return site.templates().render("devhost/pages/" + template + ".vm", context);
  }

  private Map<String, Object> frame(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    String here = request.getRequestURI() + (query == null ? "" : "?" + query);
    Map<String, Object> context = new HashMap<>();
    context.put("token", site.xsrf().getXsrfToken(request, response, true));
    context.put("here", here);
    context.put("hereEncoded", encode(here));
    context.put("user", user() == null ? null : site.people().person(user(), null));
    context.put("admin", isAdmin());
    context.put("people", site.people().actors());
    context.put("aui", site.aui());
    context.put("head", Markup.NONE);
    context.put("metas", Map.of());
    context.put("bodyClass", "aui-page-focused");
    context.put("baseUrl", site.baseUrl());
    context.put("appName", site.app().descriptor().name());
    context.put("appVersion", site.app().version());
    return context;
  }

  private void write(HttpServletResponse response, int status, Map<String, Object> context)
      throws IOException {
    site.resources().requireContext("atl.general");
    context.put("resources", site.resources().tags());
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    site.templates().render("devhost/pages/layout.vm", context, response.getWriter());
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
