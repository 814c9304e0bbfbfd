package org.heed.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A resource of lines, each a keyword and its value; empty lines and lines that begin with {@code
 * //} say nothing.
 */
final class RuleFile {

  private final String name;

  RuleFile(String name) {
    this.name = name;
  }

  /**
   * Reads the lines.
   *
   * @param line takes keyword and value
   * @throws IllegalArgumentException naming file and line, if the consumer refuses one
   */
  void read(BiConsumer<String, String> line) {
    int number = 0;
    for (String text : lines()) {
      number++;
      if (text.isBlank() || text.startsWith("//")) {
        continue;
      }
      String trimmed = text.strip();
      int space = trimmed.indexOf(' ');
      try {
        if (space < 0) {
          throw new IllegalArgumentException("a keyword without a value: " + trimmed);
        }
        line.accept(trimmed.substring(0, space), trimmed.substring(space).strip());
      } catch (IllegalArgumentException refused) {
        throw new IllegalArgumentException(
            name + " line " + number + ": " + refused.getMessage(), refused);
      }
    }
  }

  private List<String> lines() {
    try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }
}
