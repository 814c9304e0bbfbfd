package org.heed.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A sentence, a list item or a line. */
public final class Sentence {

  private static final Set<Meaning> NOTHING = EnumSet.noneOf(Meaning.class);

  private final int start;
  private final int end;
  private final Zone zone;
  private final int paragraph;
  private final boolean listed;
  private final Words words;
  private final List<Hit> hits;
  private final Set<Meaning> meanings;

  /**
   * Takes what was found.
   *
   * @param start offset of its first character in the message's text, in UTF-16 units
   * @param end offset after its last character
   * @param zone what it is
   * @param paragraph 0-based number of the block of lines in which it stands
   * @param listed whether it begins a list item
   * @param words its words
   * @param hits what the phrase rules find in it, in the order of the words
   */
  Sentence(
      int start, int end, Zone zone, int paragraph, boolean listed, Words words, List<Hit> hits) {
    this.start = start;
    this.end = end;
    this.zone = zone;
    this.paragraph = paragraph;
    this.listed = listed;
    this.words = words;
    this.hits = List.copyOf(hits);
    this.meanings = hits.isEmpty() ? NOTHING : EnumSet.noneOf(Meaning.class);
    for (Hit hit : hits) {
      meanings.add(hit.rule().meaning());
    }
  }

  /** Offset of its first character in the message's text, in UTF-16 units. */
  public int start() {
    return start;
  }

  /** Offset after its last character. */
  public int end() {
    return end;
  }

  /** What it is. */
  public Zone zone() {
    return zone;
  }

  /** The 0-based number of the block of lines in which it stands. */
  public int paragraph() {
    return paragraph;
  }

  /** Whether it begins a list item. */
  public boolean listed() {
    return listed;
  }

  /** Its words. */
  public Words words() {
    return words;
  }

  /** What the phrase rules find in it, in the order of the words. */
  public List<Hit> hits() {
    return hits;
  }

  /** Whether a phrase rule of this meaning holds here. */
  public boolean means(Meaning meaning) {
    return meanings.contains(meaning);
  }

  /** Whether a phrase rule of one of these meanings holds here. */
  public boolean meansAny(Meaning... sought) {
    for (Meaning meaning : sought) {
      if (means(meaning)) {
        return true;
      }
    }
    return false;
  }

  /** Adds all that phrase rules say of it to a set. */
  void addMeaningsTo(Set<Meaning> all) {
    all.addAll(meanings);
  }

  /** Whether its author speaks here. */
  public boolean isSpoken() {
    return zone.isSpoken();
  }
}
