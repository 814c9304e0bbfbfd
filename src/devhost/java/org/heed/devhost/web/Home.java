package org.heed.devhost.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The way in, and the answer to every path that nothing else answers. */
final class Home extends Page {
  private static final long serialVersionUID = 1L;

  Home(Site site) {
    super(site);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    if (path.equals("/") || path.isEmpty() || path.equals("/secure/Dashboard.jspa")) {
      response.sendRedirect(site.contextPath() + "/projects");
      return;
    }
    throw new Missing("There is no page at " + path + ".");
  }
}
