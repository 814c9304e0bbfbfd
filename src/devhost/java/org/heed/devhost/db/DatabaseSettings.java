package org.heed.devhost.db;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the development host keeps its data.
 *
 * @param url a JDBC address of H2 or PostgreSQL; user and password may stand in it
 * @param user the account, or null when the address names it
 * @param password the password, or null when the address holds it
 */
public record DatabaseSettings(String url, String user, String password) {

  public DatabaseSettings {
    Objects.requireNonNull(url, "url");
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "The devhost knows H2 and PostgreSQL, as jdbc:h2:... or jdbc:postgresql:...");
    }
  }

  /** H2 in one file, which is made when it is not there. */
  public static DatabaseSettings file(Path file) {
    return new DatabaseSettings("jdbc:h2:file:" + file.toAbsolutePath(), "sa", "");
  }

  /** H2 in memory, gone when the last connection closes. */
  public static DatabaseSettings memory(String name) {
    return new DatabaseSettings("jdbc:h2:mem:" + name, "sa", "");
  }

  /** Whether this is PostgreSQL, where two hosts on one database make a cluster. */
  public boolean isPostgres() {
    return url.startsWith("jdbc:postgresql:");
  }
}
