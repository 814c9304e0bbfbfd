package org.heed.devhost.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.heed.devhost.velocity.Markup;

/** The administration's menu, with the app's sections, around a page's content. */
final class AdminFrame {
  private final Site site;

  AdminFrame(Site site) {
    this.site = site;
  }

  /** The content with the menu beside it; {@code active} is the key of the current item. */
  Markup around(
      Page page,
      HttpServletRequest request,
      HttpServletResponse response,
      String active,
      Markup content) {
    Map<String, Object> context = new HashMap<>();
    context.put("user", page.user());
    Map<String, Object> values = new HashMap<>();
    values.put("sections", site.fragments().sections("admin_plugins_menu", context));
    values.put("active", active);
    values.put("content", content);
    return page.part(request, response, "admin", values);
  }
}
