package org.heed.escalation;

import java.util.List;

/** Says things in the reader's language. */
@FunctionalInterface
public interface Wording {

  /**
   * The text behind a key.
   *
   * @param key an i18n key of {@code heed.properties}
   * @param arguments what the text names, plain text
   */
  String say(String key, List<?> arguments);

  /**
   * The text behind a key that names figures and names.
   *
   * @param key an i18n key of {@code heed.properties}
   * @param arguments plain text; whole numbers among them are said as numbers, with their plural
   */
  default String sayWith(String key, List<String> arguments) {
    return say(key, arguments.stream().map(Wording::figureOrName).toList());
  }

  private static Object figureOrName(String argument) {
    return argument.matches("\\d{1,9}") ? (Object) Integer.valueOf(argument) : argument;
  }

  /** The text behind a key that names nothing. */
  default String say(String key) {
    return say(key, List.of());
  }
}
