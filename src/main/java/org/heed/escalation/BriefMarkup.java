package org.heed.escalation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heed.customer.Experience;

/**
 * Writes a hand-over brief as Jira wiki markup. What people wrote is escaped, so that it can
 * neither break out of its place nor become markup, a mention or a macro.
 */
public final class BriefMarkup {

  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final int LONGEST_ICON = 5;

  private final Wording wording;
  private final String issueUrl;
  private final DateTimeFormatter date;

  /**
   * A writer for one issue.
   *
   * @param wording says things in the language of the senior agent
   * @param issueUrl the absolute address of the issue's page, for links to its comments
   * @param zone the zone in which times are given
   */
  public BriefMarkup(Wording wording, String issueUrl, ZoneId zone) {
    this.wording = wording;
    this.issueUrl = issueUrl;
    this.date = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
  }

  /** Writes the brief. */
  public String write(HandoverBrief brief) {
    StringBuilder page = new StringBuilder();
    page.append("h3. ").append(say("heed.brief.title")).append('\n');
    list(
        page, "heed.brief.advice", brief.advice().stream().map(a -> say(a.sentenceKey())).toList());
    call(page, brief);
    if (!brief.problem().isEmpty()) {
      heading(page, "heed.brief.problem");
      page.append("{quote}\n").append(escape(brief.problem())).append("\n{quote}\n");
    }
    list(page, "heed.brief.questions", brief.questions().stream().map(this::asked).toList());
    list(page, "heed.brief.given", brief.given().stream().map(this::given).toList());
    list(page, "heed.brief.tried", brief.tried().stream().map(this::tried).toList());
    list(page, "heed.brief.promises", brief.promises().stream().map(this::due).toList());
    list(page, "heed.brief.history", brief.history().stream().map(this::experience).toList());
    list(
        page,
        "heed.brief.reasons",
        brief.reasons().stream()
            .map(reason -> wording.sayWith(reason.kind().sentenceKey(), reason.arguments()))
            .toList());
    return page.toString();
  }

  /**
   * Makes plain text safe within wiki markup: it shows as written, on one line.
   *
   * @param text what somebody wrote
   */
  public static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    String line = text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        // A backslash before it would be read as a line break.
        case '\\' -> safe.append("&#92;");
        case '&' ->
            safe.append(ENTITY.matcher(line).region(i, line.length()).lookingAt() ? "&amp;" : "&");
        case '{', '}', '[', ']', '|' -> safe.append('\\').append(c);
        case '*', '_', '-', '+', '^', '~' -> {
          if (!joinsWords(line, i)) {
            safe.append('\\');
          }
          safe.append(c);
        }
        case '!', '?' -> {
          if (i + 1 < line.length() && line.charAt(i + 1) != ' ') {
            safe.append('\\');
          }
          safe.append(c);
        }
        case '(' -> safe.append(opensIcon(line, i) ? "\\(" : "(");
        case '#' -> safe.append(i == 0 ? "\\#" : "#");
        case '.' -> safe.append(opensBlock(line, i) ? "&#46;" : ".");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  private static boolean joinsWords(String line, int i) {
    return i > 0
        && i + 1 < line.length()
        && Character.isLetterOrDigit(line.charAt(i - 1))
        && Character.isLetterOrDigit(line.charAt(i + 1));
  }

  /** Whether "(!)" or "(off)" would become a picture. */
  private static boolean opensIcon(String line, int i) {
    int end = line.indexOf(')', i);
    return end > i && end - i <= LONGEST_ICON;
  }

  /** Whether "h1." or "bq." would begin the line. */
  private static boolean opensBlock(String line, int dot) {
    return dot == 2 && (line.startsWith("bq") || line.substring(0, dot).matches("h[1-6]"));
  }

  private void call(StringBuilder page, HandoverBrief brief) {
    if (!brief.advisesCall()) {
      return;
    }
    heading(page, "heed.brief.call");
    String asked = brief.firstQuestion().map(HandoverBrief.Asked::words).orElse(brief.problem());
    page.append("# ")
        .append(say("heed.brief.call.open", List.of(escape(brief.customer()))))
        .append('\n');
    page.append("# ").append(say("heed.brief.call.restate", List.of(escape(asked)))).append('\n');
    page.append("# ").append(say("heed.brief.call.close")).append('\n');
  }

  private String asked(HandoverBrief.Asked asked) {
    String state = say(stateKey(asked));
    return quoted(asked.words()) + " " + link(asked.message(), asked.at()) + ": *" + state + "*";
  }

  private static String stateKey(HandoverBrief.Asked asked) {
    String state = asked.state().name().toLowerCase(Locale.ROOT);
    return "heed.question." + state + (asked.again() ? ".again" : "");
  }

  private String given(HandoverBrief.Given given) {
    String exhibits =
        given.exhibits().stream().map(BriefMarkup::escape).collect(Collectors.joining(", "));
    String logs =
        given.logs().stream()
            .map(lines -> say("heed.brief.log", List.of(lines)))
            .collect(Collectors.joining(", "));
    String both = exhibits.isEmpty() || logs.isEmpty() ? exhibits + logs : exhibits + ", " + logs;
    return link(given.message(), given.at()) + ": " + both;
  }

  private String tried(HandoverBrief.Tried tried) {
    String line =
        link(tried.message(), tried.at())
            + " "
            + escape(tried.agent())
            + ": "
            + quoted(tried.words());
    return tried.besideThePoint() ? line + " *" + say("heed.brief.beside") + "*" : line;
  }

  private String due(HandoverBrief.Due due) {
    String when =
        due.due()
            .map(
                at ->
                    say(
                        due.overdue() ? "heed.promise.overdue" : "heed.promise.due",
                        List.of(date.format(at))))
            .orElseGet(
                () -> say(due.overdue() ? "heed.promise.overdue.undated" : "heed.promise.undated"));
    return escape(due.agent()) + ": " + quoted(due.words()) + " *" + when + "*";
  }

  private String experience(Experience experience) {
    return experience.issueKey()
        + ": "
        + say(experience.outcome().labelKey())
        + ", "
        + say("heed.history.figures", List.of(experience.handoffs(), experience.missed()));
  }

  private String link(String comment, Instant at) {
    String target =
        comment.isEmpty()
            ? issueUrl
            : issueUrl + "?focusedCommentId=" + comment + "#comment-" + comment;
    return "[" + date.format(at) + "|" + target + "]";
  }

  private static String quoted(String words) {
    return "\u201c" + escape(words) + "\u201d";
  }

  private void list(StringBuilder page, String headingKey, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    heading(page, headingKey);
    entries.forEach(entry -> page.append("* ").append(entry).append('\n'));
  }

  private void heading(StringBuilder page, String key) {
    page.append("\nh4. ").append(say(key)).append('\n');
  }

  private String say(String key) {
    return wording.say(key);
  }

  private String say(String key, List<?> arguments) {
    return wording.say(key, arguments);
  }
}
