package org.heed.devhost.jira;

import java.util.Locale;

/**
 * One declared extract of an issue property, searchable as {@code issue.property[key].path}.
 *
 * @param propertyKey the property, such as {@code heed}
 * @param path the way into its JSON, dots between the names
 * @param type how it is compared
 * @param alias the short name for JQL, or null
 */
public record IndexedProperty(String propertyKey, String path, Type type, String alias) {

  /** Whether greater and less make sense: numbers and dates. */
  public boolean isComparable() {
    return type == Type.NUMBER || type == Type.DATE;
  }

  /** How Jira compares the values of an extract. */
  public enum Type {
    NUMBER,
    DATE,
    STRING,
    TEXT;

    /**
     * Reads the descriptor's word.
     *
     * @throws IllegalArgumentException when Jira has no such type
     */
    public static Type of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
