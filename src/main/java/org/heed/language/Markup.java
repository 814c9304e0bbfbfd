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

  /** Without markers, macros, emphasis and the targets of links. */
  static String strip(String markup) {
    String text = MARKER.matcher(markup).replaceFirst("");
    text = LINK.matcher(text).replaceAll("$1");
    text = MACRO.matcher(text).replaceAll("");
    text = EMPHASIS.matcher(text).replaceAll("");
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
