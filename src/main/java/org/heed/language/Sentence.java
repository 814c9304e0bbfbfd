package org.heed.language;

import java.util.List;

/**
 * A sentence, a list item or a line.
 *
 * @param start offset of its first character in the message's text, in UTF-16 units
 * @param end offset after its last character
 * @param zone what it is
 * @param paragraph 0-based number of the block of lines in which it stands
 * @param listed whether it begins a list item
 * @param words its words
 * @param hits what the phrase rules find in it, in the order of the words
 */
public record Sentence(
    int start, int end, Zone zone, int paragraph, boolean listed, Words words, List<Hit> hits) {

  public Sentence {
    hits = List.copyOf(hits);
  }

  /** Whether a phrase rule of this meaning holds here. */
  public boolean means(Meaning meaning) {
    for (Hit hit : hits) {
      if (hit.rule().meaning() == meaning) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase rule of one of these meanings holds here. */
  public boolean meansAny(Meaning... meanings) {
    for (Meaning meaning : meanings) {
      if (means(meaning)) {
        return true;
      }
    }
    return false;
  }

  /** Whether its author speaks here. */
  public boolean isSpoken() {
    return zone.isSpoken();
  }
}
