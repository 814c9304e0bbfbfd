package org.heed.devhost;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.heed.devhost.db.DatabaseSettings;
import org.junit.rules.ExternalResource;

/** A real PostgreSQL for the tests of one class; each asks it for an empty database. */
public final class PostgresServer extends ExternalResource {
  private EmbeddedPostgres server;

  @Override
  protected void before() throws IOException {
    server = EmbeddedPostgres.start();
  }

  /** A new database with nothing in it. */
  public DatabaseSettings emptyDatabase() throws SQLException {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return new DatabaseSettings(server.getJdbcUrl("postgres", name), "postgres", "");
  }

  @Override
  protected void after() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not stop", e);
    }
  }
}
