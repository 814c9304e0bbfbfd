package org.heed.devhost.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The Java packages that a class's own jar or folder holds. */
final class Packages {
  private Packages() {}

  /** The packages beside {@code anchor} whose names begin with {@code prefix}. */
  static TreeSet<String> beside(Class<?> anchor, String prefix) {
    try {
      URI place = anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return under(path, prefix);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
        return under(jar.getPath("/"), prefix);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TreeSet<String> under(Path root, String prefix) throws IOException {
    Path start = root.resolve(prefix.replace('.', '/'));
    TreeSet<String> names = new TreeSet<>();
    if (!Files.isDirectory(start)) {
      return names;
    }
    try (Stream<Path> files = Files.walk(start)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> root.relativize(file.getParent()).toString().replace('\\', '/'))
          .map(folder -> folder.replace('/', '.'))
          .forEach(names::add);
    }
    return names;
  }
}
