package org.heed.devhost.web;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Switches the acting user, and asks for an administrator's confirmation. */
final class UserPage extends Page {
  private static final long serialVersionUID = 1L;

  UserPage(Site site) {
    super(site);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean sudo = request.getServletPath().equals(WebSudo.PAGE);
    String wanted = request.getParameter(sudo ? "destination" : "os_destination");
    String title = sudo ? "Administrator access" : "Who are you?";
    show(
        request,
        response,
        200,
        title,
        sudo ? "websudo" : "login",
        Map.of("destination", local(wanted)));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().equals(WebSudo.PAGE)) {
      if (!isAdmin()) {
        message(request, response, 403, "You may not do that", "Only an administrator may.");
        return;
      }
      site.webSudo().grant(request, response);
    } else {
      String other = request.getParameter("other");
      String key = request.getParameter("key");
      if (key == null && other != null && !other.isBlank()) {
        List<ApplicationUser> found = site.jira().users().find(other.trim(), 1);
        if (found.isEmpty()) {
          throw new Missing("No user is called " + other + ".");
        }
        key = found.get(0).getKey();
      }
      Cookie cookie =
          new Cookie(Doorman.COOKIE, key == null || key.isEmpty() ? Doorman.NOBODY : encode(key));
      cookie.setPath(site.contextPath());
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    response.sendRedirect(local(request.getParameter("destination")));
  }

  /** A path of this host only, so that no link can lead elsewhere. */
  private String local(String wanted) {
    String path =
        wanted != null && wanted.startsWith(site.baseUrl() + "/")
            ? site.contextPath() + wanted.substring(site.baseUrl().length())
            : wanted;
    boolean ours = path != null && path.startsWith(site.contextPath() + "/");
    return ours && path.indexOf('\\') < 0 && path.indexOf('\n') < 0
        ? path
        : site.contextPath() + "/";
  }
}
