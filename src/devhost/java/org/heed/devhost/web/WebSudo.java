package org.heed.devhost.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Asks an administrator once more before something is changed, for ten minutes at a time. */
public final class WebSudo implements WebSudoManager {
  /** The confirm page, below the context path. */
  static final String PAGE = "/devhost/websudo";

  private static final String COOKIE = "devhost.websudo";
  private static final Duration VALID = Duration.ofMinutes(10);

  private final Clock clock;
  private final CurrentUser current;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  private record Grant(String userKey, Instant until) {}

  /** Grants are for the user who acts. */
  public WebSudo(Clock clock, CurrentUser current) {
    this.clock = clock;
    this.current = current;
  }

  @Override
  public void willExecuteWebSudoRequest(HttpServletRequest request) {
    String id = Cookies.value(request, COOKIE);
    Grant grant = id == null ? null : grants.get(id);
    if (grant == null
        || !current.isLoggedInUser()
        || !grant.userKey().equals(current.getLoggedInUser().getKey())
        || clock.instant().isAfter(grant.until())) {
      throw new WebSudoSessionException("an administrator must confirm");
    }
  }

  @Override
  public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    String here = request.getRequestURI() + (query == null ? "" : "?" + query);
    try {
      response.sendRedirect(
          request.getContextPath()
              + PAGE
              + "?destination="
              + URLEncoder.encode(here, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The current user confirmed. */
  void grant(HttpServletRequest request, HttpServletResponse response) {
    String id = UUID.randomUUID().toString();
    grants.values().removeIf(grant -> clock.instant().isAfter(grant.until()));
    grants.put(id, new Grant(current.getLoggedInUser().getKey(), clock.instant().plus(VALID)));
    Cookie cookie = new Cookie(COOKIE, id);
    cookie.setPath(request.getContextPath());
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
