package org.heed.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.heed.language.Words;
import org.junit.Test;

/** What was learned from real tickets is shipped; who wrote them is not. */
public class ShippedWeightsTest {

  @Test
  public void no_weight_names_an_account() throws IOException {
    for (String table : Judgement.TABLES) {
      assertThat(traits(table))
          .as(table)
          .isNotEmpty()
          .flatMap(trait -> List.of(trait.substring(trait.indexOf(':') + 1).split(" ")))
          .filteredOn(word -> word.startsWith("@"))
          .allMatch(Words::isPlaceholder);
    }
  }

  private static List<String> traits(String table) throws IOException {
    try (InputStream in =
        Weights.class.getResourceAsStream("/org/heed/listening/" + table + ".tsv")) {
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t")[0])
          .toList();
    }
  }
}
