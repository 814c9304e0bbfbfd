package org.heed.lab;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.heed.conversation.Conversation;
import org.heed.listening.Reader;
import org.heed.listening.Reading;

/** Reads a file of conversations and writes one reading a line. */
final class ReadCommand {

  private final Reader reader = new Reader();
  private final Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private final PrintStream err;
  private int faults;

  ReadCommand(PrintStream err) {
    this.err = err;
  }

  /**
   * Reads what can be read and names what cannot.
   *
   * @return the number of faults
   * @throws IOException if the output cannot be written
   */
  int run(Path in, Path out) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      new ConversationFile(in, this::fault).forEach(conversation -> write(conversation, writer));
    }
    return faults;
  }

  private void write(Conversation conversation, BufferedWriter writer) {
    Reading reading = reader.read(conversation, momentOf(conversation));
    JsonObject json = ReadingJson.of(reading);
    try {
      gson.toJson(json, writer);
      writer.newLine();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Files are judged as of their last word: the clock of today says nothing of them. */
  static Instant momentOf(Conversation conversation) {
    int last = conversation.messages().size() - 1;
    return last < 0 ? Instant.EPOCH : conversation.messages().get(last).at();
  }

  private void fault(String fault) {
    faults++;
    err.println(fault);
  }
}
