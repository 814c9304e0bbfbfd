package org.heed.jira.admin;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Lets Jira administrators in, after Jira asked them for their password once more. */
public final class AdminGate {

  private final JiraAuthenticationContext authentication;
  private final GlobalPermissionManager permissions;
  private final LoginUriProvider login;
  private final WebSudoManager webSudo;
  private final XsrfTokenAccessor tokens;
  private final XsrfTokenValidator validator;

  /** Made by the app's wiring. */
  public AdminGate(
      JiraAuthenticationContext authentication,
      GlobalPermissionManager permissions,
      LoginUriProvider login,
      WebSudoManager webSudo,
      XsrfTokenAccessor tokens,
      XsrfTokenValidator validator) {
    this.authentication = authentication;
    this.permissions = permissions;
    this.login = login;
    this.webSudo = webSudo;
    this.tokens = tokens;
    this.validator = validator;
  }

  /**
   * Who comes in. If empty, the response has been written: to the login, to the password, or
   * refused.
   */
  Optional<ApplicationUser> admit(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ApplicationUser user = authentication.getLoggedInUser();
    if (user == null) {
      response.sendRedirect(login.getLoginUri(wanted(request)).toASCIIString());
      return Optional.empty();
    }
    if (!permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return Optional.empty();
    }
    try {
      ServletTyped.call(WebSudoManager.class, webSudo, "willExecuteWebSudoRequest", request);
    } catch (WebSudoSessionException e) {
      ServletTyped.call(
          WebSudoManager.class, webSudo, "enforceWebSudoProtection", request, response);
      return Optional.empty();
    }
    return Optional.of(user);
  }

  /** Whether the form was sent from a page of ours; if not, the response has been written. */
  boolean isFromOurPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Boolean.TRUE.equals(
        ServletTyped.call(
            XsrfTokenValidator.class, validator, "validateFormEncodedToken", request))) {
      return true;
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
    return false;
  }

  /** The token that a form of ours has to carry. */
  String token(HttpServletRequest request, HttpServletResponse response) {
    return (String)
        ServletTyped.call(XsrfTokenAccessor.class, tokens, "getXsrfToken", request, response, true);
  }

  private static URI wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    return URI.create(request.getRequestURL() + (query == null ? "" : "?" + query));
  }
}
