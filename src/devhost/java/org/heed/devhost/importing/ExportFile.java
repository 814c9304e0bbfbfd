package org.heed.devhost.importing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An export on disk, plain or gzipped; one issue at a time is in memory. */
final class ExportFile {
  private static final int GZIP_FIRST_BYTE = 0x1f;

  private final Path path;
  private final Consumer<ImportProblem> problems;

  ExportFile(Path path, Consumer<ImportProblem> problems) {
    this.path = path;
    this.problems = problems;
  }

  /** Hands over the issues with their JSON paths, as far as the file can be read. */
  void read(BiConsumer<String, JsonObject> issue) {
    try (InputStream bytes = open();
        JsonReader json = new JsonReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      json.setStrictness(Strictness.STRICT);
      read(json, issue);
    } catch (NoSuchFileException e) {
      problem("the beginning", "there is no such file");
    } catch (ZipException e) {
      problem("the beginning", "the file is no gzip file, though it begins like one");
    } catch (IOException e) {
      problem("the beginning", "the file cannot be read: " + e.getMessage());
    }
  }

  private void read(JsonReader json, BiConsumer<String, JsonObject> issue) {
    try {
      if (json.peek() == JsonToken.BEGIN_ARRAY) {
        issues(json, issue);
      } else if (json.peek() == JsonToken.BEGIN_OBJECT) {
        page(json, issue);
      } else {
        problem("$", "this is no export of Jira's REST search: it has no issues");
      }
    } catch (JsonParseException | IOException e) {
      stopped(json, e);
    }
  }

  private void page(JsonReader json, BiConsumer<String, JsonObject> issue) throws IOException {
    boolean found = false;
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals("issues") && json.peek() == JsonToken.BEGIN_ARRAY) {
        found = true;
        issues(json, issue);
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    if (!found) {
      problem("$", "this is no export of Jira's REST search: it has no issues");
    }
  }

  private void issues(JsonReader json, BiConsumer<String, JsonObject> issue) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      String position = json.getPath();
      JsonElement element = JsonParser.parseReader(json);
      if (element instanceof JsonObject object) {
        issue.accept(position, object);
      } else {
        problem(position, "this is no issue: left out");
      }
    }
    json.endArray();
  }

  /** A file that breaks off or is malformed cannot be read any further. */
  private void stopped(JsonReader json, Exception e) {
    Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
    if (cause instanceof EOFException) {
      problem(json.getPath(), "the file breaks off here; what stood before it was imported");
    } else if (cause instanceof MalformedJsonException) {
      problem(
          json.getPath(),
          "the JSON is broken here, what comes after it cannot be read: "
              + cause.getMessage().lines().findFirst().orElse(""));
    } else {
      problem(json.getPath(), "the file cannot be read any further: " + cause.getMessage());
    }
  }

  private InputStream open() throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(path));
    bytes.mark(1);
    int first = bytes.read();
    bytes.reset();
    try {
      return first == GZIP_FIRST_BYTE ? new GZIPInputStream(bytes) : bytes;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private void problem(String position, String message) {
    problems.accept(new ImportProblem(path.getFileName().toString(), position, message));
  }
}
