package org.heed.conversation;

import java.util.Objects;

/**
 * Who wrote a message or owned an issue.
 *
 * @param key the account's stable key (Jira's user key), or the empty string for an anonymous
 *     author
 * @param name the name to show
 */
public record Author(String key, String name) {

  /** Somebody who was not logged in, or whose account is gone without a trace. */
  public static final Author ANONYMOUS = new Author("", "");

  public Author {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
  }

  /** Whether nobody is known behind this author. */
  public boolean isAnonymous() {
    return key.isEmpty();
  }
}
