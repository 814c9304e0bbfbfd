package org.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.heed.conversation.Message;
import org.heed.conversation.Side;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Labels without texts find their texts in an export. */
public class ExportTextsTest {

  private static final String EXPORT =
      """
      {"issues": [{"key": "CARD-7", "fields": {
        "summary": "Card blocked", "description": "Why is my card blocked?",
        "created": "2026-03-02T09:00:00.000+0000", "reporter": {"key": "mira"},
        "comment": {"comments": [
          {"id": "2", "author": {"key": "mira"}, "created": "2026-03-03T09:00:00.000+0000", "body": "Any news?"},
          {"id": "1", "author": {"key": "ann"}, "created": "2026-03-02T10:00:00.000+0000", "body": "We look into it."},
          {"id": "3", "author": {"key": "ann"}, "created": "2026-03-03T10:00:00.000+0000", "body": "for us only",
           "visibility": {"type": "role", "value": "Agents"}}]}}}]}
      """;
  private static final String LABEL =
      """
      {"id":"CARD-7","sides":"cac","gold":{"questions":[{"q":0,"message":0,"start":14,"end":37,"kind":"interrogative",\
      "outcome":"acknowledged","answeredBy":null,"repeatOf":null}],"replies":[{"message":1,"addresses":[],\
      "acts":["acknowledge"]}],"promises":[],"cues":[],"roleErrors":[]}}
      """;

  @Rule public TemporaryFolder folder = new TemporaryFolder();

  private Path labels;

  @Before
  public void write() throws IOException {
    Path export = folder.newFolder("export").toPath().resolve("card.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(export))) {
      out.write(EXPORT.getBytes(StandardCharsets.UTF_8));
    }
    labels = folder.newFile("labels.jsonl").toPath();
    Files.writeString(labels, LABEL);
  }

  @Test
  public void a_label_gets_the_public_messages_in_the_order_of_time() throws IOException {
    List<Message> messages = read(labels).get(0).conversation().messages();

    assertThat(messages)
        .extracting(Message::text)
        .containsExactly(
            "Card blocked\n\nWhy is my card blocked?", "We look into it.", "Any news?");
    assertThat(messages)
        .extracting(Message::side)
        .containsExactly(Side.CUSTOMER, Side.AGENT, Side.CUSTOMER);
  }

  @Test
  public void its_places_point_into_those_texts() throws IOException {
    Labelled labelled = read(labels).get(0);
    Labelled.GoldQuestion question = labelled.questions().get(0);

    assertThat(
            labelled
                .conversation()
                .messages()
                .get(0)
                .text()
                .substring(question.span().start(), question.span().end()))
        .isEqualTo("Why is my card blocked?");
    assertThat(labelled.origin()).isEqualTo(Labelled.Origin.OUR_LABELS);
  }

  @Test
  public void a_label_whose_texts_are_not_there_is_named() throws IOException {
    Files.writeString(labels, LABEL.replace("CARD-7", "CARD-8"));

    assertThatThrownBy(() -> read(labels)).hasMessageContaining("no texts for CARD-8");
  }

  @Test
  public void names_are_told_by_their_capital_letters() throws IOException {
    Path file = folder.newFile("talk.jsonl").toPath();
    Files.writeString(
        file,
        """
        {"id":"card-01","messages":[{"i":0,"side":"customer","author":"mira","created":"2026-03-02T09:00:00+01:00",\
        "text":"Thanks, Priya, my card from Norvia Bank works now. I told Priya that the card works."}],\
        "gold":{"questions":[],"replies":[],"promises":[],"cues":[],"roleErrors":[]}}
        """);

    ProperNames names = ProperNames.in(Labelled.read(file));

    assertThat(List.of("priya", "norvia", "bank")).allMatch(names::contain);
    assertThat(List.of("card", "works", "i")).noneMatch(names::contain);
  }

  private List<Labelled> read(Path file) throws IOException {
    return Labelled.read(
        file, Optional.of(ExportTexts.of(folder.getRoot().toPath().resolve("export"))));
  }
}
