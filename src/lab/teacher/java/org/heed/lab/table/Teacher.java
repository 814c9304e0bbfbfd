package org.heed.lab.table;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** MiniLM (all-MiniLM-L6-v2, quantized), with what it said before kept in a file. */
final class Teacher implements Meaning {

  /** Numbers in a vector of the teacher. */
  static final int DIMENSIONS = 384;

  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int PORTION = 10_000;

  private final Path memory;
  private final Map<String, float[]> known;

  Teacher(Path memory) throws IOException {
    this.memory = memory;
    this.known = remembered(memory);
  }

  /** Its word pieces, in the order of their numbers. */
  static List<String> pieces() throws IOException {
    try (Reader in =
        new InputStreamReader(
            AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream(TOKENIZER),
            StandardCharsets.UTF_8)) {
      JsonObject vocabulary =
          new Gson()
              .fromJson(in, JsonObject.class)
              .getAsJsonObject("model")
              .getAsJsonObject("vocab");
      return vocabulary.entrySet().stream()
          .sorted(Comparator.comparingInt(entry -> entry.getValue().getAsInt()))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  @Override
  public void prepare(Collection<String> texts) {
    List<String> news = texts.stream().filter(text -> !known.containsKey(text)).distinct().toList();
    if (news.isEmpty()) {
      return;
    }
    EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    for (int from = 0; from < news.size(); from += PORTION) {
      List<String> portion = news.subList(from, Math.min(news.size(), from + PORTION));
      var vectors = model.embedAll(portion.stream().map(TextSegment::from).toList()).content();
      for (int i = 0; i < portion.size(); i++) {
        known.put(portion.get(i), Matrix.unit(vectors.get(i).vector()));
      }
      System.out.println("teacher: " + (from + portion.size()) + " of " + news.size());
    }
  }

  float[] vector(String text) {
    return known.get(text);
  }

  @Override
  public double similarity(String a, String b) {
    prepare(List.of(a, b));
    return Matrix.dot(known.get(a), known.get(b));
  }

  /** Writes down what it said, so that the next run need not ask again. */
  void remember() throws IOException {
    Files.createDirectories(memory.getParent());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(memory)))) {
      out.writeInt(known.size());
      for (Map.Entry<String, float[]> entry : known.entrySet()) {
        byte[] text = entry.getKey().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        for (float number : entry.getValue()) {
          out.writeFloat(number);
        }
      }
    }
  }

  private static Map<String, float[]> remembered(Path memory) throws IOException {
    Map<String, float[]> known = new HashMap<>();
    if (!Files.exists(memory)) {
      return known;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(memory), 1 << 20))) {
      for (int left = in.readInt(); left > 0; left--) {
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
          vector[i] = in.readFloat();
        }
        known.put(text, vector);
      }
    }
    return known;
  }
}
