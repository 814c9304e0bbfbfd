package org.heed.devhost.db;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source that hands out one bound connection while a transaction is open on the thread, so
 * that Active Objects and Jira's tables commit or roll back together, as they do in Jira.
 */
final class Transactions implements DataSource {

  /** A transaction that is open on this thread. */
  private static final class Open {
    final Connection connection;
    final Connection lent;
    final List<Runnable> afterCommit = new ArrayList<>();
    boolean doomed;

    Open(Connection connection) {
      this.connection = connection;
      this.lent = lend(connection);
    }
  }

  private final DataSource pool;
  private final ThreadLocal<Open> current = new ThreadLocal<>();

  Transactions(DataSource pool) {
    this.pool = pool;
  }

  /**
   * Runs the work in the transaction of this thread, or in a new one. A failure inside dooms the
   * whole: the outermost then rolls back, even where somebody in between caught the exception.
   *
   * @throws IllegalStateException when the work ended well but a transaction inside it had failed
   */
  <T> T inTransaction(Supplier<T> work) {
    return current.get() == null ? outermost(work) : joined(work);
  }

  private <T> T joined(Supplier<T> work) {
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        current.get().doomed = true;
      }
    }
  }

  private <T> T outermost(Supplier<T> work) {
    T result;
    List<Runnable> then;
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      Open open = new Open(connection);
      current.set(open);
      boolean done = false;
      try {
        result = work.get();
        if (open.doomed) {
          throw new IllegalStateException("A transaction inside this one failed: rolled back.");
        }
        connection.commit();
        done = true;
      } finally {
        current.remove();
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
      then = open.afterCommit;
    } catch (SQLException e) {
      throw new IllegalStateException("The transaction could not be ended: " + e.getMessage(), e);
    }
    then.forEach(Runnable::run);
    return result;
  }

  /** Runs it when the open transaction has been committed; at once when none is open. */
  void afterCommit(Runnable work) {
    Open open = current.get();
    if (open == null) {
      work.run();
    } else {
      open.afterCommit.add(work);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Open open = current.get();
    return open == null ? pool.getConnection() : open.lent;
  }

  /** The borrower may close it or end its transaction as it likes: only the owner's word counts. */
  private static Connection lend(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Transactions.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              switch (method.getName()) {
                case "close", "commit", "setAutoCommit", "setTransactionIsolation" -> {
                  return null;
                }
                case "rollback" -> {
                  if (args == null) {
                    return null;
                  }
                }
                default -> {
                  // everything else is the connection's own business
                }
              }
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("The account is the devhost's own.");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
