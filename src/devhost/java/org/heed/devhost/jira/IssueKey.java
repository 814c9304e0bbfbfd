package org.heed.devhost.jira;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An issue key in its parts.
 *
 * @param project the project's key
 * @param number the issue's number in it
 */
public record IssueKey(String project, long number) {
  private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9_]+)-([1-9][0-9]{0,15})");

  /** Reads a key such as {@code HOST-12}; empty when it is none. */
  public static Optional<IssueKey> parse(String key) {
    if (key == null) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(key);
    return matcher.matches()
        ? Optional.of(new IssueKey(matcher.group(1), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return project + "-" + number;
  }
}
