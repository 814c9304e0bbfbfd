package org.heed.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.java.ao.ActiveObjectsException;
import org.heed.devhost.ao.HostActiveObjects;
import org.junit.rules.ExternalResource;

/** A new, empty database with Heed's tables, and Active Objects over it. */
public final class Database extends ExternalResource {

  /** What the repositories run on. */
  public enum Kind {
    /** In memory. */
    H2,
    /** A server that the tests start. */
    POSTGRESQL
  }

  private final Kind kind;
  private HikariDataSource pool;
  private HostActiveObjects ao;

  /** Made by a test's rule. */
  public Database(Kind kind) {
    this.kind = kind;
  }

  /** Active Objects, each inner transaction a part of the outer. */
  public ActiveObjects ao() {
    return ao;
  }

  /** A connection outside of any transaction. */
  public Connection connection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  protected void before() {
    String name = "heed_" + UUID.randomUUID().toString().replace('-', '_');
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(6);
    config.setJdbcUrl(
        kind == Kind.H2
            ? "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=0;LOCK_TIMEOUT=10000"
            : Server.PG.create(name));
    pool = new HikariDataSource(config);
    Bound bound = new Bound(pool);
    ao = HostActiveObjects.open(bound.source(), kind == Kind.POSTGRESQL, "org.heed.jira", bound);
    ao.migrate(
        List.of(
            BacklogRow.class,
            ClaimRow.class,
            ReadingRow.class,
            EscalationRow.class,
            AuditRow.class,
            SettingRow.class,
            BackfillRow.class));
  }

  @Override
  protected void after() {
    pool.close();
  }

  /** Started by the first test that needs it; ends with the tests. */
  private enum Server {
    PG;

    private final EmbeddedPostgres postgres;

    Server() {
      try {
        postgres = EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String create(String name) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return postgres.getJdbcUrl("postgres", name);
    }
  }

  /** One connection per thread while a transaction is open; it closes with the transaction. */
  private static final class Bound implements HostActiveObjects.Transactions {
    private final DataSource pool;
    private final ThreadLocal<Connection> open = new ThreadLocal<>();

    Bound(DataSource pool) {
      this.pool = pool;
    }

    DataSource source() {
      return (DataSource)
          Proxy.newProxyInstance(
              DataSource.class.getClassLoader(),
              new Class<?>[] {DataSource.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("getConnection") && open.get() != null) {
                  return unclosable(open.get());
                }
                return method.invoke(pool, arguments);
              });
    }

    private static Connection unclosable(Connection connection) {
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("close")) {
                  return null;
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
      if (open.get() != null) {
        return work.get();
      }
      try (Connection connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        open.set(connection);
        try {
          T result = work.get();
          connection.commit();
          return result;
        } catch (RuntimeException | Error e) {
          connection.rollback();
          throw e;
        } finally {
          open.remove();
        }
      } catch (SQLException e) {
        throw new ActiveObjectsException(e);
      }
    }
  }
}
