package org.heed.escalation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wrote, cut down to what a busy reader can take in: plain words on one line. */
public final class Excerpt {

  private static final String MORE = "\u2026";

  private static final Pattern BLOCK =
      Pattern.compile("(?s)\\{(code|noformat)[^}\\n]*\\}.*?(?:\\{\\1\\}|\\z)");
  private static final Pattern QUOTE = Pattern.compile("(?s)\\{quote\\}.*?(?:\\{quote\\}|\\z)");
  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^(?:>|bq\\. ).*$");
  private static final Pattern STYLE =
      Pattern.compile("\\{(?:color|panel|anchor|code|noformat|quote)[^}\\n]*\\}");
  private static final Pattern LINE_START = Pattern.compile("(?m)^\\s*(?:h[1-6]\\.|[*#-]+)\\s+");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]|\\n]+)\\|([^\\]|\\n]+)[^\\]\\n]*\\]");
  private static final Pattern FILE =
      Pattern.compile(
          "\\[\\^([^\\]\\n]+)\\]|(?<![\\w!])!([^!\\s|][^!|\\n]*\\.\\w{2,4})(?:\\|[^!\\n]*)?!");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|\\]>)\"'{}]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Excerpt() {}

  /** The author's own words without markup, code and quotations, at most so many characters. */
  public static String of(String wiki, int limit) {
    return cut(plain(wiki), limit);
  }

  /** Words on one line, at most so many characters, cut between words. */
  public static String cut(String words, int limit) {
    String line = SPACE.matcher(words).replaceAll(" ").strip();
    if (line.length() <= limit) {
      return line;
    }
    int end = line.lastIndexOf(' ', limit - 1);
    if (end <= limit / 2) {
      end = Character.isHighSurrogate(line.charAt(limit - 2)) ? limit - 2 : limit - 1;
    }
    return line.substring(0, end).stripTrailing() + MORE;
  }

  /** Names of files and pictures that the text carries, and the addresses it names. */
  static Set<String> exhibits(String wiki) {
    Set<String> exhibits = new LinkedHashSet<>();
    Matcher file = FILE.matcher(wiki);
    while (file.find()) {
      exhibits.add(file.group(1) == null ? file.group(2) : file.group(1));
    }
    Matcher address = ADDRESS.matcher(withoutQuotes(wiki));
    while (address.find()) {
      exhibits.add(address.group().replaceAll("[.,;:!?]+$", ""));
    }
    return exhibits;
  }

  /** How many lines each block of code or log has. */
  static List<Integer> logs(String wiki) {
    List<Integer> lines = new ArrayList<>();
    Matcher block = BLOCK.matcher(withoutQuotes(wiki));
    while (block.find()) {
      lines.add(
          (int)
              block
                  .group()
                  .lines()
                  .filter(line -> !STYLE.matcher(line).replaceAll("").isBlank())
                  .count());
    }
    return lines;
  }

  private static String plain(String wiki) {
    String words = BLOCK.matcher(withoutQuotes(wiki)).replaceAll(" ");
    words = STYLE.matcher(words).replaceAll("");
    words = FILE.matcher(words).replaceAll(" ");
    words = LINK.matcher(words).replaceAll("$1");
    return LINE_START.matcher(words).replaceAll("");
  }

  private static String withoutQuotes(String wiki) {
    return QUOTED_LINE.matcher(QUOTE.matcher(wiki).replaceAll(" ")).replaceAll("");
  }
}
