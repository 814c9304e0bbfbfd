package org.heed.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.Test;

public class TokenizerTest {

  private final Language english = Language.load("en", new Vocabulary(Set.of()));

  @Test
  public void a_part_of_a_line_has_the_words_that_it_has_alone() {
    String line =
        "We can't print since 5.0.1, the tray-2 is full?? ? Could you \"look into it\" today (or"
            + " [ask Ben|http://ben.example/it])? See www.printers.example/help. Thanks!";
    Tokenizer afterLine = tokenizer(line);
    for (int from = 0; from < line.length(); from++) {
      for (int to = from + 1; to <= line.length(); to++) {
        afterLine.line(0, line.length());
        assertThat(described(afterLine.words(from, to)))
            .as("%d to %d", from, to)
            .isEqualTo(described(tokenizer(line).words(from, to)));
      }
    }
  }

  @Test
  public void a_line_whose_beginning_was_asked_for_gives_its_parts_the_same_words() {
    String line = "It fails again. Why does it say \"tray 2\" when there is only one tray?";
    Tokenizer afterBeginning = tokenizer(line);
    for (int from = 0; from < line.length(); from++) {
      for (int to = from + 1; to <= line.length(); to++) {
        afterBeginning.beginning(0, line.length(), 10);
        assertThat(described(afterBeginning.words(from, to)))
            .as("%d to %d", from, to)
            .isEqualTo(described(tokenizer(line).words(from, to)));
      }
    }
  }

  @Test
  public void the_beginning_of_a_line_ends_with_a_whole_word() {
    String line = "The information in this message is meant for you";
    assertThat(tokenizer(line).beginning(0, line.length(), 10).toString())
        .isEqualTo("the information");
  }

  private Tokenizer tokenizer(String text) {
    return new Tokenizer(text, new Lexicon(english, new Terms()));
  }

  private static String described(Words words) {
    StringBuilder described = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      described.append(words.get(i)).append(' ').append(words.start(i));
      described.append('-').append(words.end(i)).append(words.isQuoted(i) ? " quoted" : "");
      described.append(words.startsClause(i) ? " starts\n" : "\n");
    }
    return described.toString();
  }
}
