package org.heed.devhost.web;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The token in every form that must equal the one in the cookie. */
public final class Xsrf implements XsrfTokenAccessor, XsrfTokenValidator {
  /** The form field's name, as in Jira. */
  public static final String PARAMETER = "atl_token";

  private static final String COOKIE = "atlassian.xsrf.token";

  private final SecureRandom random = new SecureRandom();

  @Override
  public String getXsrfToken(
      HttpServletRequest request, HttpServletResponse response, boolean create) {
    String token = Cookies.value(request, COOKIE);
    if (token == null) {
      token = (String) request.getAttribute(COOKIE);
    }
    if (token == null && create) {
      byte[] bytes = new byte[20];
      random.nextBytes(bytes);
      token = HexFormat.of().formatHex(bytes);
      request.setAttribute(COOKIE, token);
      Cookie cookie = new Cookie(COOKIE, token);
      cookie.setPath(request.getContextPath());
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    return token;
  }

  @Override
  public boolean validateFormEncodedToken(HttpServletRequest request) {
    if ("no-check".equals(request.getHeader("X-Atlassian-Token"))) {
      return true;
    }
    String expected = Cookies.value(request, COOKIE);
    String given = request.getParameter(PARAMETER);
    return expected != null
        && given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String getXsrfParameterName() {
    return PARAMETER;
  }
}
