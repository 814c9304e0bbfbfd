package org.heed.devhost.velocity;

import com.atlassian.velocity.htmlsafe.HtmlSafe;

/** HTML that is inserted as it stands. */
public record Markup(String html) {
  /** Nothing. */
  public static final Markup NONE = new Markup("");

  /** Escapes text for HTML. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** The HTML itself. */
  @HtmlSafe
  @Override
  public String toString() {
    return html;
  }
}
