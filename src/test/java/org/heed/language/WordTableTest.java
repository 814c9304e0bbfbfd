package org.heed.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.Test;

public class WordTableTest {

  private static final int MOST_BYTES = 4_500_000;
  private static final double FOUND_AT_LEAST = 0.44;

  private final WordTable table = WordTable.english();

  @Test
  public void one_thing_said_in_two_ways_is_found_again_among_many() throws IOException {
    List<String[]> pairs = paraphrases();
    List<SentenceVector> others = pairs.stream().map(pair -> table.vector(pair[2])).toList();
    int found = 0;
    for (int i = 0; i < pairs.size(); i++) {
      SentenceVector asked = table.vector(pairs.get(i)[1]);
      int nearest = 0;
      for (int k = 1; k < others.size(); k++) {
        if (asked.similarity(others.get(k)) > asked.similarity(others.get(nearest))) {
          nearest = k;
        }
      }
      found += nearest == i ? 1 : 0;
    }
    assertThat((double) found / pairs.size()).isGreaterThan(FOUND_AT_LEAST);
  }

  @Test
  public void a_reply_on_the_matter_is_nearer_than_one_beside_it_without_a_shared_word() {
    String question = "Where is my parcel?";
    assertThat(table.similarity(question, "The package was delivered yesterday."))
        .isGreaterThan(table.similarity(question, "Please restart the computer and try again."));
  }

  @Test
  public void the_same_words_point_the_same_way() {
    assertThat(table.similarity("My card was stolen", "my CARD was stolen"))
        .isEqualTo(1, within(1e-6));
  }

  @Test
  public void texts_added_up_are_as_one_text() {
    SentenceVector apart =
        SentenceVector.ofAll(
            List.of(table.vector("The lamp is broken."), table.vector("It flickers.")));
    SentenceVector whole = table.vector("The lamp is broken. It flickers.");
    assertThat(apart.similarity(whole)).isEqualTo(1, within(1e-6));
  }

  @Test
  public void a_text_without_words_is_similar_to_nothing() {
    SentenceVector nothing = table.vector("\n \t");
    assertThat(nothing.isEmpty()).isTrue();
    assertThat(nothing.similarity(table.vector("hello"))).isZero();
    assertThat(table.similarity("", "")).isZero();
  }

  @Test
  public void no_vectors_cannot_be_added() {
    assertThatThrownBy(() -> SentenceVector.ofAll(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void vectors_of_different_tables_cannot_be_compared() throws IOException {
    SentenceVector other =
        WordTable.read(lines("no"), new ByteArrayInputStream(file(1, 1, 1))).vector("no");
    assertThatThrownBy(() -> other.similarity(table.vector("no")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1");
  }

  @Test
  public void the_table_takes_little_room_in_the_jar() throws IOException {
    int bytes = 0;
    for (String name : List.of("table/english.pieces", "table/english.vectors")) {
      try (InputStream in = WordTable.class.getResourceAsStream(name)) {
        bytes += in.readAllBytes().length;
      }
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  public void no_text_makes_it_throw_or_leaves_the_scale() {
    Random random = new Random(7);
    SentenceVector known = table.vector("How do I reset my password?");
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(80);
      int highest = random.nextBoolean() ? 0x250 : 0x10000;
      for (int k = 0; k < length; k++) {
        text.append((char) random.nextInt(highest));
      }
      assertThat(table.vector(text).similarity(known)).isBetween(-1.0, 1.0);
    }
  }

  @Test
  public void a_million_signs_are_read_like_any_text() {
    for (String part : List.of("?", "a", "\u0301\u0323", "\uD83D", "ab ", "\0", "漢")) {
      String text = part.repeat(1_000_000 / part.length());
      assertThat(table.vector(text).similarity(table.vector("hello"))).isBetween(-1.0, 1.0);
    }
  }

  @Test
  public void a_file_that_is_no_table_is_refused() {
    assertThatThrownBy(() -> WordTable.read(lines("no"), new ByteArrayInputStream(new byte[64])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a word table");
  }

  @Test
  public void a_table_for_other_pieces_is_refused() {
    assertThatThrownBy(
            () -> WordTable.read(lines("no\nyes"), new ByteArrayInputStream(file(1, 2, 2))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("2 pieces");
  }

  @Test
  public void a_table_cut_off_is_refused() {
    assertThatThrownBy(() -> WordTable.read(lines("no"), new ByteArrayInputStream(file(1, 8, 5))))
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("after 5");
  }

  private static List<String[]> paraphrases() throws IOException {
    try (InputStream in = WordTableTest.class.getResourceAsStream("paraphrases.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    }
  }

  private static InputStream lines(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] file(int pieces, int dimensions, int numbers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(WordTable.MAGIC);
      out.writeInt(pieces);
      out.writeInt(dimensions);
      for (int i = 0; i < pieces; i++) {
        out.writeFloat(1);
      }
      out.write(new byte[numbers]);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
