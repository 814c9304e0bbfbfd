package org.heed.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.heed.devhost.ao.HostActiveObjects;
import org.heed.listening.Reading;
import org.heed.store.ReadingRow;
import org.heed.store.Readings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What {@code repeatedHandoffs(min)} costs over 1,000,000 stored readings on PostgreSQL, against
 * the bare SQL query that it stands on. One reading in a thousand has four handoffs or more, one in
 * twenty has two or more.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JqlBenchmark {

  private static final int READINGS = 1_000_000;
  private static final int CAP = 60_001;
  private static final String NAMESPACE = "org.heed.jira";

  @Param({"2", "4"})
  private int handoffs;

  private EmbeddedPostgres postgres;
  private HikariDataSource pool;
  private Readings readings;
  private String sql;

  /** Starts a server and fills the table. */
  @Setup
  public void fill() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
    pool = new HikariDataSource(config);
    HostActiveObjects ao = HostActiveObjects.open(pool, true, NAMESPACE, JqlBenchmark::alone);
    ao.migrate(List.of(ReadingRow.class));
    readings = new Readings(ao);
    String table = '"' + HostActiveObjects.prefix(NAMESPACE) + "_READING\"";
    sql = "SELECT \"ISSUE_ID\" FROM " + table + " WHERE \"HANDOFFS\" >= ? LIMIT " + CAP;
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO "
              + table
              + " (\"ISSUE_ID\", \"PROJECT_ID\", \"ISSUE_KEY\", \"CUSTOMER\", \"HANDOFFS\","
              + " \"PING_PONGS\", \"LAST_HANDOFF\", \"UNANSWERED\", \"MISSED\", \"BROKEN_PROMISES\","
              + " \"HEAT\", \"LAST_SAID\", \"READER_VERSION\", \"TURN\", \"READ_AT\", \"BODY\")"
              + " SELECT n, n % 50, 'P' || n % 50 || '-' || n, 'customer' || n % 20000,"
              + " CASE WHEN n % 1000 = 0 THEN 4 + n % 3 WHEN n % 20 = 0 THEN 2 ELSE n % 2 END,"
              + " 0, 1750000000000 + n, n % 3, n % 2, 0, n % 100, 1750000000000 + n, "
              + Reading.READER_VERSION
              + ", n, 1750000000000 + n, repeat('x', 400)"
              + " FROM generate_series(1, "
              + READINGS
              + ") AS n");
      statement.execute("VACUUM ANALYZE " + table);
    }
  }

  /** Stops the server. */
  @TearDown
  public void stop() throws IOException {
    pool.close();
    postgres.close();
  }

  /** The query as the JQL function asks it. */
  @Benchmark
  public List<Long> jqlFunction() {
    return readings.idsByHandoffs(handoffs, Optional.empty(), CAP);
  }

  /** The same by hand. */
  @Benchmark
  public List<Long> bareSql() throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, handoffs);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
    }
    return ids;
  }

  private static <T> T alone(Supplier<T> work) {
    return work.get();
  }
}
