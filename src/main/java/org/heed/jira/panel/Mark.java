package org.heed.jira.panel;

/**
 * A short word that says how something stands. The colour only repeats what the word says.
 *
 * @param word in the viewer's language
 * @param tone one of {@code error}, {@code moved}, {@code success}, {@code default}
 */
public record Mark(String word, String tone) {

  static Mark bad(String word) {
    return new Mark(word, "error");
  }

  static Mark doubtful(String word) {
    return new Mark(word, "moved");
  }

  static Mark good(String word) {
    return new Mark(word, "success");
  }

  static Mark plain(String word) {
    return new Mark(word, "default");
  }
}
