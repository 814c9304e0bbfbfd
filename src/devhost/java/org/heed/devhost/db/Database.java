package org.heed.devhost.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The database of one or several development hosts: connections, transactions, ids, schema. */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 24;

  /** As in Jira, a host takes ids by the block and not one by one. */
  private static final long ID_BLOCK = 50;

  private static final long SCHEMA_LOCK = 0x4865656431L;

  private final HikariDataSource pool;
  private final Transactions transactions;
  private final Jdbi joined;
  private final Jdbi apart;
  private final boolean postgres;
  private long nextId;
  private long endOfBlock;

  /**
   * Opens the database and makes the tables that are not there.
   *
   * @throws RuntimeException when the database cannot be reached
   */
  public Database(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("devhost");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    pool = new HikariDataSource(config);
    transactions = new Transactions(pool);
    joined = Jdbi.create(transactions).registerArrayType(Long.class, "bigint");
    apart = Jdbi.create(pool);
    postgres = settings.isPostgres();
    makeSchema();
  }

  /** For everybody: it hands out the connection of the transaction that is open on the thread. */
  public DataSource dataSource() {
    return transactions;
  }

  /** Whether this is PostgreSQL; else it is H2. */
  public boolean isPostgres() {
    return postgres;
  }

  /**
   * Runs the work in the transaction of this thread, or in a new one. A failure inside dooms the
   * whole, as in Jira.
   *
   * @throws IllegalStateException when the work ended well but a transaction inside it had failed
   */
  public <T> T inTransaction(Supplier<T> work) {
    return transactions.inTransaction(work);
  }

  /** Runs it when the open transaction has been committed; at once when none is open. */
  public void afterCommit(Runnable work) {
    transactions.afterCommit(work);
  }

  /** SQL within the transaction of this thread, if there is one. */
  public Jdbi sql() {
    return joined;
  }

  /** SQL outside of every transaction: for locks and job claims, which others must see at once. */
  public Jdbi sqlApart() {
    return apart;
  }

  /** A new id, never given before on any host. Those of one host grow with time. */
  public synchronized long nextId() {
    if (nextId == endOfBlock) {
      String next =
          postgres ? "select nextval('devhost_ids')" : "select next value for devhost_ids";
      nextId = ID_BLOCK * joined.withHandle(sql -> sql.select(next).mapTo(Long.class).one());
      endOfBlock = nextId + ID_BLOCK;
    }
    return nextId++;
  }

  private void makeSchema() {
    try (InputStream script = Database.class.getResourceAsStream("/db/schema.sql")) {
      String statements = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      apart.useTransaction(
          sql -> {
            if (postgres) {
              // two hosts may start on an empty database at once, and "if not exists" can still
              // clash
              sql.select("select pg_advisory_xact_lock(?)", SCHEMA_LOCK).mapToMap().list();
            }
            sql.createScript(statements).execute();
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
