package org.heed.lab.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of a message in wiki markup, code and logs left out. */
final class Prose {

  private static final Pattern CODE =
      Pattern.compile("\\{(code|noformat)[^}]*}.*?(\\{\\1}|\\z)", Pattern.DOTALL);
  private static final Pattern MARKUP =
      Pattern.compile("\\{[a-z]+(:[^}]*)?}|\\[~[^\\]]*]|!\\S+!|h[1-6]\\.\\s|\\*");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|\\S+@\\S+|<email>");
  private static final Pattern LOG =
      Pattern.compile(
          "\\[(info|error|debug|warn|trace)]|^\\s*at \\S+\\(|[;{}=]|\\d\\d:\\d\\d:\\d\\d|0x[0-9a-f]{4}|/\\w+/\\w+/");
  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{L}\\d\"'(])");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 40;
  private static final double LETTERS = 0.85;

  private Prose() {}

  static List<String> sentences(String message) {
    String text = CODE.matcher(message).replaceAll("\n");
    text = MARKUP.matcher(text).replaceAll(" ");
    text = ADDRESS.matcher(text).replaceAll(" ");
    List<String> found = new ArrayList<>();
    LINE.splitAsStream(text)
        .filter(line -> !LOG.matcher(line.toLowerCase(Locale.ROOT)).find())
        .flatMap(END::splitAsStream)
        .map(sentence -> SPACE.matcher(sentence).replaceAll(" ").strip())
        .filter(Prose::isProse)
        .forEach(found::add);
    return found;
  }

  static Stream<String> sentences(Stream<String> messages) {
    return messages.flatMap(message -> sentences(message).stream());
  }

  private static boolean isProse(String sentence) {
    long words = sentence.chars().filter(c -> c == ' ').count() + 1;
    long letters = sentence.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
    return words >= FEWEST_WORDS && words <= MOST_WORDS && letters >= LETTERS * sentence.length();
  }
}
