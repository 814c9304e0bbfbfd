package org.heed.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jira wiki markup as people would read it. */
final class Markup {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]|\\[]{1,400})\\|[^\\]]{1,400}\\]");
  private static final Pattern MACRO =
      Pattern.compile("\\{[a-zA-Z][^{}\\n]{0,60}\\}|\\{\\{|\\}\\}");
  private static final Pattern MARKER =
      Pattern.compile("^\\s*(?:[*#-]{1,6} |h[1-6]\\. |bq\\. |> ?)");

  /** Which characters stay as they are, wherever they stand. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (char c = ' '; c < PLAIN.length; c++) {
      PLAIN[c] = "[]{}*_+#\u007f".indexOf(c) < 0;
    }
  }

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
      if (c >= PLAIN.length || !PLAIN[c] || (space && afterSpace)) {
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
    Matcher marker = MARKER.matcher(markup);
    String text = marker.lookingAt() ? markup.substring(marker.end()) : markup;
    if (text.indexOf('[') >= 0) {
      text = LINK.matcher(text).replaceAll("$1");
    }
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      text = MACRO.matcher(text).replaceAll("");
    }
    return withoutEmphasis(text).strip();
  }

  /**
   * Without the signs before and after words that make them bold, leaning or underlined, and with
   * one space between words.
   */
  private static String withoutEmphasis(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean emphasis = (c == '*' || c == '_' || c == '+') && (opens(text, i) || closes(text, i));
      if (isSpace(c)) {
        space(plain);
      } else if (!emphasis) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static void space(StringBuilder plain) {
    int length = plain.length();
    if (length == 0 || plain.charAt(length - 1) != ' ') {
      plain.append(' ');
    }
  }

  private static boolean opens(String text, int at) {
    boolean within = at > 0 && isLetterOrDigit(text.charAt(at - 1));
    return !within && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
  }

  private static boolean closes(String text, int at) {
    boolean within = at + 1 < text.length() && isLetterOrDigit(text.charAt(at + 1));
    return !within && at > 0 && !isSpace(text.charAt(at - 1));
  }

  private static boolean isLetterOrDigit(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || ('\t' <= c && c <= '\r');
  }
}
