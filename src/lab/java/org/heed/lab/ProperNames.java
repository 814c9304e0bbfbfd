package org.heed.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.conversation.Message;

/**
 * Words that are mostly written with a capital letter: people, products, places. No weight may hold
 * them, or the reader would know persons and one maker's trade.
 */
final class ProperNames {

  private static final Pattern WITHIN_SENTENCE =
      Pattern.compile("(?<=[\\p{L}\\d,;] )([\\p{L}][\\p{L}'’]*)");
  private static final double MOSTLY = 0.6;

  private final Map<String, int[]> counts = new HashMap<>();

  static ProperNames in(List<Labelled> all) {
    ProperNames names = new ProperNames();
    for (Labelled labelled : all) {
      for (Message message : labelled.conversation().messages()) {
        Matcher words = WITHIN_SENTENCE.matcher(message.text());
        while (words.find()) {
          String word = words.group(1);
          int[] count =
              names.counts.computeIfAbsent(word.toLowerCase(Locale.ROOT), ignored -> new int[2]);
          count[Character.isUpperCase(word.charAt(0)) ? 1 : 0]++;
        }
      }
    }
    return names;
  }

  /** Whether a word is a name, or was never seen written small. */
  boolean contain(String word) {
    if (!Character.isLetter(word.charAt(0)) || word.equals("i")) {
      return false;
    }
    int[] count = counts.get(word);
    return count == null || count[1] >= MOSTLY * (count[0] + count[1]);
  }
}
