package com.atlassian.sal.api.xsrf;

public interface XsrfTokenAccessor {
  java.lang.String getXsrfToken(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, boolean create);
}
