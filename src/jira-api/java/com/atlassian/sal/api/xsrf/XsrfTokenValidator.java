package com.atlassian.sal.api.xsrf;

public interface XsrfTokenValidator {
  boolean validateFormEncodedToken(jakarta.servlet.http.HttpServletRequest request);
  java.lang.String getXsrfParameterName();
}
