package org.heed.lab.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heed.language.WordTable;

/** Writes a word table as {@link WordTable} reads it. */
final class TableFile {

  private static final int LARGEST = Byte.MAX_VALUE;

  private TableFile() {}

  static void write(Path folder, String name, List<String> pieces, float[][] table)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".pieces"), String.join("\n", pieces) + "\n");
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".vectors"))))) {
      out.writeInt(WordTable.MAGIC);
      out.writeInt(table.length);
      out.writeInt(table[0].length);
      for (float[] row : table) {
        out.writeFloat(scale(row));
      }
      for (float[] row : table) {
        float scale = scale(row);
        for (float number : row) {
          out.writeByte(Math.round(number / scale));
        }
      }
    }
  }

  private static float scale(float[] row) {
    float largest = 0;
    for (float number : row) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest == 0 ? 1 : largest / LARGEST;
  }
}
