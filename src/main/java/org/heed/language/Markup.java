package org.heed.language;

import java.util.regex.Pattern;

/** Jira wiki markup as people would read it. */
final class Markup {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]|\\[]{1,400})\\|[^\\]]{1,400}\\]");
  private static final Pattern MACRO =
      Pattern.compile("\\{[a-zA-Z][^{}\\n]{0,60}\\}|\\{\\{|\\}\\}");
  private static final Pattern MARKER =
      Pattern.compile("^\\s*(?:[*#-]{1,6} |h[1-6]\\. |bq\\. |> ?)");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\p{Alnum}])[*_+](?=\\S)|(?<=\\S)[*_+](?![\\p{Alnum}])");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Markup() {}

  /** Whether there is nothing to take away: most sentences need no pattern. */
  private static boolean isPlain(String text) {
    if (text.isEmpty() || "-hb>".indexOf(text.charAt(0)) >= 0) {
      return text.isEmpty();
    }
    boolean afterSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ';
      boolean marks = c < ' ' || "[]{}*_+#\u007f".indexOf(c) >= 0 || c >= '\u0080';
      if (marks || (space && afterSpace)) {
        return false;
      }
      afterSpace = space;
    }
    return !afterSpace;
  }

  /** Without markers, macros, emphasis and the targets of links. */
  static String strip(String markup) {
    if (isPlain(markup)) {
      return markup;
    }
    String text = MARKER.matcher(markup).replaceFirst("");
    text = LINK.matcher(text).replaceAll("$1");
    text = MACRO.matcher(text).replaceAll("");
    text = EMPHASIS.matcher(text).replaceAll("");
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
