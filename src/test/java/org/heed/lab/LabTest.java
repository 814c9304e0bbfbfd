package org.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LabTest {

  private static final String CONVERSATION =
      """
      {"id": "T-1", "settings": {"timeZone": "Europe/Berlin"}, "agents": ["ann"], "messages": [\
      {"i": 0, "side": "customer", "author": "kim", "created": "2026-03-02T09:00:00+01:00",\
       "text": "Parcel\\n\\nWhere is my parcel?"},\
      {"i": 1, "side": "agent", "author": "ann", "created": "2026-03-02T10:00:00+01:00",\
       "text": "Your parcel is at the depot in Kassel. I will call you on Friday."}]}
      """;

  private static final String EXPORT =
      """
      {"startAt": 0, "total": 1, "issues": [{"key": "AB-1", "fields": {\
      "summary": "Parcel", "description": "Where is my parcel?",\
      "created": "2026-03-02T09:00:00.000+0100",\
      "reporter": {"name": "kim", "displayName": "Kim"},\
      "assignee": {"name": "ann", "displayName": "Ann"},\
      "comment": {"comments": [{"id": "10", "created": "2026-03-02T10:00:00.000+0100",\
      "author": {"name": "ann", "displayName": "Ann"}, "body": "It is at the depot."}]}}}]}
      """;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private int read(Path in, Path out) {
    PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
    return new Lab(err).run(new String[] {"read", in.toString(), out.toString()});
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.getRoot().toPath().resolve(name), text);
  }

  private static JsonObject line(Path out, int number) throws IOException {
    return JsonParser.parseString(Files.readAllLines(out).get(number)).getAsJsonObject();
  }

  @Test
  public void a_conversation_a_line_gives_a_reading_a_line() throws IOException {
    Path out = folder.getRoot().toPath().resolve("out.jsonl");

    assertThat(read(write("in.jsonl", CONVERSATION + CONVERSATION), out)).isZero();

    assertThat(Files.readAllLines(out)).hasSize(2);
    JsonObject reading = line(out, 0);
    assertThat(reading.get("id").getAsString()).isEqualTo("T-1");
    JsonObject question = reading.getAsJsonArray("questions").get(0).getAsJsonObject();
    assertThat(question.get("start").getAsInt()).isEqualTo(8);
    assertThat(question.get("outcome").getAsString()).isNotEqualTo("open");
    JsonObject promise = reading.getAsJsonArray("promises").get(0).getAsJsonObject();
    assertThat(promise.get("dueDate").getAsString()).isEqualTo("2026-03-06");
  }

  @Test
  public void an_export_is_known_by_its_content_plain_or_gzipped() throws IOException {
    Path plain = write("export.json", EXPORT);
    Path zipped = folder.getRoot().toPath().resolve("export.bin");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(EXPORT.getBytes(StandardCharsets.UTF_8));
    }
    for (Path in : List.of(plain, zipped)) {
      Path out = folder.getRoot().toPath().resolve("out.jsonl");
      assertThat(read(in, out)).isZero();
      assertThat(line(out, 0).get("id").getAsString()).isEqualTo("AB-1");
      assertThat(line(out, 0).getAsJsonArray("replies")).hasSize(1);
    }
  }

  @Test
  public void a_broken_line_is_named_and_the_rest_is_read() throws IOException {
    Path in = write("in.jsonl", CONVERSATION + "{\"id\": \n" + CONVERSATION);
    Path out = folder.getRoot().toPath().resolve("out.jsonl");

    assertThat(read(in, out)).isEqualTo(1);

    assertThat(Files.readAllLines(out)).hasSize(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("in.jsonl line 2");
  }

  @Test
  public void a_cut_off_gzip_is_named_with_the_place_it_came_to() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(whole)) {
      out.write(EXPORT.getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(whole.toByteArray(), whole.size() - 12);
    Path in = Files.write(folder.getRoot().toPath().resolve("cut.json.gz"), cut);

    assertThat(read(in, folder.getRoot().toPath().resolve("out.jsonl"))).isEqualTo(1);

    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("cut.json.gz");
  }

  @Test
  public void an_unknown_command_shows_how_to_use_it() {
    PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);

    assertThat(new Lab(err).run(new String[] {"sing"})).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("usage");
  }
}
