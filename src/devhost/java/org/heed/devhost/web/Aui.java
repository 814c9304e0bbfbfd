package org.heed.devhost.web;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Atlassian's AUI, packed once by npm into a folder that git ignores; pages do without if need be.
 */
public final class Aui {
  private static final String VERSION = "10.0.4";
  private static final String SHA_512 =
      "av0pOzGqeliN2EXLmD22MH3F8HHSj55NVzpX09fYLOuUeQXZ6mhZVGnuzH5Ovx34TV+mDXRmxSvsLn3Tf2VWyQ==";
  private static final String INSIDE = "package/dist/aui/";
  private static final int BLOCK = 512;

  private Aui() {}

  /** The folder that holds, or would hold, AUI's files. */
  public static Path folder(Path cache) {
    return cache.resolve("aui-" + VERSION);
  }

  /**
   * Fetches AUI unless it is there.
   *
   * @return why it is not there, or empty when it is
   */
  public static synchronized String fetch(Path cache) {
    Path folder = folder(cache);
    if (Files.isDirectory(folder)) {
      return "";
    }
    try {
      Path work =
          Files.createDirectories(cache.resolve("aui-packing-" + ProcessHandle.current().pid()));
      try {
        Path tar = pack(work);
        check(tar);
        Path unpacked = Files.createDirectories(work.resolve("unpacked"));
        unpack(tar, unpacked);
        Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(work);
      }
      return "";
    } catch (IOException e) {
      return e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private static Path pack(Path work) throws IOException, InterruptedException {
    Process npm =
        new ProcessBuilder("npm", "pack", "--silent", "@atlassian/aui@" + VERSION)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("npm.log").toFile())
            .start();
    if (!npm.waitFor(60, TimeUnit.SECONDS)) {
      npm.destroyForcibly();
      throw new IOException("npm pack took longer than a minute");
    }
    try (Stream<Path> files = Files.list(work)) {
      return files
          .filter(file -> file.toString().endsWith(".tgz"))
          .findFirst()
          .orElseThrow(() -> new IOException("npm pack ended with " + npm.exitValue()));
    }
  }

  private static void check(Path tar) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(tar), MessageDigest.getInstance("SHA-512"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      String found = Base64.getEncoder().encodeToString(in.getMessageDigest().digest());
      if (!found.equals(SHA_512)) {
        throw new IOException("the package's SHA-512 is " + found);
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tar: a header of 512 bytes with name and octal size, the content padded to 512. */
  private static void unpack(Path tar, Path target) throws IOException {
    try (InputStream file = Files.newInputStream(tar);
        DataInputStream in = new DataInputStream(new GZIPInputStream(file))) {
      byte[] header = new byte[BLOCK];
      while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
        String name = text(header, 345, 155);
        name = (name.isEmpty() ? "" : name + "/") + text(header, 0, 100);
        int size = Integer.parseInt(text(header, 124, 11).trim(), 8);
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (header[156] == '0' && name.startsWith(INSIDE) && !name.endsWith(".map")) {
          Path path = target.resolve(name.substring(INSIDE.length())).normalize();
          if (path.startsWith(target)) {
            Files.createDirectories(path.getParent());
            Files.write(path, content);
          }
        }
      }
    }
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
