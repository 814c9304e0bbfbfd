package org.heed.devhost.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.devhost.velocity.Markup;

/** A small part of Jira's wiki markup as HTML: code, quotes, headings, bold, links, lists. */
final class WikiText {
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\{(code|noformat)(?::[^}\\n]*)?}(.*?)\\{\\1}|\\{quote}(.*?)\\{quote}", Pattern.DOTALL);
  private static final Pattern BOLD =
      Pattern.compile("(?<![\\w*])\\*(?=\\S)([^*\\n]+?)(?<=\\S)\\*(?![\\w*])");
  private static final Pattern ITALIC =
      Pattern.compile("(?<![\\w_])_(?=\\S)([^_\\n]+?)(?<=\\S)_(?![\\w_])");
  private static final Pattern HEADING = Pattern.compile("h([1-6])\\.\\s+(.+)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([-*_{}\\[\\]|!#~+^])");
  private static final Pattern MONOSPACE = Pattern.compile("\\{\\{([^}\\n]+)}}");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[(?:([^\\]|\\n]+)\\|)?(https?://[^\\s\\]|]+)(?:\\|[^\\]\\n]*)?]"
              + "|(?<![\\w\"=])(https?://[^\\s<>\\])}]*[^\\s<>\\])}.,;:!?'])");
  private static final Pattern COLOUR = Pattern.compile("\\{color(?::[^}\\n]*)?}");
  private static final Pattern MENTION = Pattern.compile("\\[~([^\\]\\n]+)]");

  private WikiText() {}

  /** Renders wiki markup; everything that is not understood stays, escaped, as text. */
  static Markup render(String wiki) {
    if (wiki == null || wiki.isBlank()) {
      return Markup.NONE;
    }
    String text = wiki.replace("\r\n", "\n");
    StringBuilder out = new StringBuilder();
    Matcher block = BLOCK.matcher(text);
    int from = 0;
    while (block.find()) {
      paragraphs(text.substring(from, block.start()), out);
      if (block.group(1) != null) {
        out.append("<pre tabindex=\"0\"><code>")
            .append(Markup.escape(block.group(2).strip()))
            .append("</code></pre>\n");
      } else {
        out.append("<blockquote>");
        paragraphs(block.group(3), out);
        out.append("</blockquote>\n");
      }
      from = block.end();
    }
    paragraphs(text.substring(from), out);
    return new Markup(out.toString());
  }

  private static void paragraphs(String text, StringBuilder out) {
    for (String paragraph : text.split("\\n\\s*\\n")) {
      if (paragraph.isBlank()) {
        continue;
      }
      String[] lines = paragraph.strip().split("\\n");
      int i = 0;
      while (i < lines.length) {
        int start = i;
        String kind = kind(lines[i]);
        while (i < lines.length && kind(lines[i]).equals(kind)) {
          i++;
        }
        run(kind, lines, start, i, out);
      }
    }
  }

  private static String kind(String line) {
    if (line.matches("\\s*[*-]\\s+\\S.*")) {
      return "ul";
    }
    if (HEADING.matcher(line).matches()) {
      return "h3";
    }
    return line.matches("\\s*#\\s+\\S.*") ? "ol" : line.startsWith("bq. ") ? "bq" : "p";
  }

  private static void run(String kind, String[] lines, int from, int to, StringBuilder out) {
    String tag = kind.equals("bq") ? "blockquote" : kind;
    out.append('<').append(tag).append('>');
    for (int i = from; i < to; i++) {
      switch (kind) {
        case "ul", "ol" ->
            out.append("<li>")
                .append(inline(lines[i].replaceFirst("^\\s*[*#-]\\s+", "")))
                .append("</li>");
        case "bq" -> out.append(inline(lines[i].substring(4)));
        case "h3" -> out.append(inline(lines[i].replaceFirst("^h[1-6]\\.\\s+", "")));
        default -> out.append(i > from ? "<br>\n" : "").append(inline(lines[i]));
      }
    }
    out.append("</").append(tag).append(">\n");
  }

  private static String inline(String line) {
    String html = Markup.escape(COLOUR.matcher(line).replaceAll(""));
    html =
        ESCAPED.matcher(html).replaceAll(escaped -> "&#" + (int) escaped.group(1).charAt(0) + ";");
    html = MONOSPACE.matcher(html).replaceAll("<code>$1</code>");
    html = BOLD.matcher(html).replaceAll("<strong>$1</strong>");
    html = ITALIC.matcher(html).replaceAll("<em>$1</em>");
    html = MENTION.matcher(html).replaceAll("<span class=\"mention\">@$1</span>");
    return LINK.matcher(html)
        .replaceAll(
            link -> {
              String url = link.group(2) != null ? link.group(2) : link.group(3);
              String label = link.group(1) != null ? link.group(1) : url;
              return Matcher.quoteReplacement(
                  "<a href=\"" + url + "\" rel=\"nofollow noopener\">" + label + "</a>");
            });
  }
}
