package org.heed.devhost.web;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Sets who acts, before anything else sees the request. A cookie names the user; nobody asks why.
 */
final class Doorman implements Filter {
  /** The cookie that names the acting user by key. */
  static final String COOKIE = "devhost.user";

  /** What the cookie holds when nobody acts. */
  static final String NOBODY = "-";

  private final Site site;

  Doorman(Site site) {
    this.site = site;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    request.setCharacterEncoding("UTF-8");
    answer.setHeader("Cache-Control", "no-store");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    // an app that needs an inline script would fail where Jira is kept strict
    answer.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; font-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; frame-ancestors 'self'");
    site.resources().begin();
    site.current().setLoggedInUser(acting((HttpServletRequest) request));
    try {
      chain.doFilter(request, response);
    } finally {
      site.current().setLoggedInUser(null);
      site.resources().begin();
    }
  }

  /** The user of the cookie; without one, or one of another database, the first agent there is. */
  private ApplicationUser acting(HttpServletRequest request) {
    String cookie = Cookies.value(request, COOKIE);
    if (NOBODY.equals(cookie)) {
      return null;
    }
    String key = cookie == null ? null : URLDecoder.decode(cookie, StandardCharsets.UTF_8);
    ApplicationUser user = site.jira().users().getUserByKey(key);
    return user != null
        ? user
        : site.people().actors().stream()
            .findFirst()
            .map(person -> site.jira().users().getUserByKey(person.key()))
            .orElse(null);
  }
}
