package org.heed.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class WordPiecesTest {

  private static final List<String> KNOWN =
      List.of("re", "##fund", "##f", "refund", "##s", "cafe", "'", "?", "n", "##o", "don", "t");

  private final WordPieces pieces = new WordPieces(KNOWN);

  @Test
  public void the_longest_piece_wins() {
    assertThat(cut("refunds")).containsExactly("refund", "##s");
  }

  @Test
  public void a_piece_within_a_word_is_not_the_piece_that_starts_one() {
    assertThat(cut("re s")).containsExactly("re");
  }

  @Test
  public void signs_stand_alone_and_curly_ones_are_straightened() {
    assertThat(cut("Don’t refund?")).containsExactly("don", "'", "t", "refund", "?");
  }

  @Test
  public void case_and_accents_do_not_matter() {
    assertThat(cut("CAFÉ cafe\u0301")).containsExactly("cafe", "cafe");
  }

  @Test
  public void an_emoji_ends_a_word_and_says_nothing() {
    assertThat(cut("refund\uD83D\uDE00no")).containsExactly("refund", "n", "##o");
  }

  @Test
  public void a_word_that_no_piece_begins_is_passed_over() {
    assertThat(cut("xyz refund")).containsExactly("refund");
  }

  @Test
  public void a_word_of_a_hundred_letters_is_still_a_word_and_a_longer_one_is_not() {
    assertThat(cut("n" + "o".repeat(99))).hasSize(100);
    assertThat(cut("n" + "o".repeat(100) + " refund")).containsExactly("refund");
  }

  @Test
  public void zero_and_broken_surrogates_are_no_trouble() {
    assertThat(cut("\0refund\uD83D \uDE00 refund\0")).containsExactly("refund", "refund");
  }

  private List<String> cut(String text) {
    List<String> found = new ArrayList<>();
    pieces.each(text, row -> found.add(KNOWN.get(row)));
    return found;
  }
}
