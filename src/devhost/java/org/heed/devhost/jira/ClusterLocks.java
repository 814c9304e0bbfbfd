package org.heed.devhost.jira;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.heed.devhost.db.Database;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks that hold for all hosts on one database: a row each, kept fresh by whoever holds it. A lock
 * whose host died becomes free when its row has gone stale.
 */
public final class ClusterLocks implements ClusterLockService, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterLocks.class);
  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Database database;
  private final Clock clock;
  private final String node;
  private final ConcurrentMap<String, RowLock> locks = new ConcurrentHashMap<>();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(Threads.daemons("cluster-lock-heart"));

  ClusterLocks(Database database, Clock clock, String node) {
    this.database = database;
    this.clock = clock;
    this.node = node;
    heart.scheduleWithFixedDelay(
        this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public ClusterLock getLockForName(String name) {
    return locks.computeIfAbsent(name, RowLock::new);
  }

  @Override
  public void close() {
    heart.shutdownNow();
  }

  private void beat() {
    try {
      update(
          "update clusterlockstatus set update_time = ? where locked_by_node = ?",
          clock.millis(),
          node);
    } catch (RuntimeException e) {
      // an exception would end the beating for good; the next beat may reach the database again
      LOG.warn("The locks of {} could not be kept fresh", node, e);
    }
  }

  private boolean take(String name) {
    long now = clock.millis();
    int taken =
        update(
            "update clusterlockstatus set locked_by_node = ?, update_time = ? where lock_name = ?"
                + " and (locked_by_node is null or locked_by_node = ? or update_time < ?)",
            node,
            now,
            name,
            node,
            now - FRESH.toMillis());
    if (taken > 0) {
      return true;
    }
    boolean known =
        database
            .sqlApart()
            .withHandle(
                sql ->
                    sql.select("select count(*) from clusterlockstatus where lock_name = ?", name)
                            .mapTo(Long.class)
                            .one()
                        > 0);
    return !known && insert(name, now);
  }

  private boolean insert(String name, long now) {
    try {
      return update(
              "insert into clusterlockstatus (id, lock_name, locked_by_node, update_time)"
                  + " values (?, ?, ?, ?)",
              database.nextId(),
              name,
              node,
              now)
          == 1;
    } catch (UnableToExecuteStatementException e) {
      LOG.debug("Another host made the lock {} first", name, e);
      return false;
    }
  }

  private void give(String name) {
    update(
        "update clusterlockstatus set locked_by_node = null where lock_name = ?"
            + " and locked_by_node = ?",
        name,
        node);
  }

  private int update(String statement, Object... arguments) {
    return database.sqlApart().withHandle(sql -> sql.execute(statement, arguments));
  }

  /** First the threads of this host among themselves, then this host among all. */
  private final class RowLock implements ClusterLock {
    private final String name;
    private final ReentrantLock here = new ReentrantLock();

    RowLock(String name) {
      this.name = name;
    }

    @Override
    public boolean tryLock() {
      if (!here.tryLock()) {
        return false;
      }
      return here.getHoldCount() > 1 || takeOrLetGo();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      long end = System.nanoTime() + unit.toNanos(time);
      if (!here.tryLock(time, unit)) {
        return false;
      }
      if (here.getHoldCount() > 1 || takeRow()) {
        return true;
      }
      while (System.nanoTime() < end) {
        try {
          Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
          here.unlock();
          throw e;
        }
        if (takeRow()) {
          return true;
        }
      }
      here.unlock();
      return false;
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      while (!tryLock(1, TimeUnit.MINUTES)) {
        LOG.debug("Still waiting for the lock {}", name);
      }
    }

    @Override
    public void lock() {
      boolean interrupted = false;
      while (true) {
        try {
          lockInterruptibly();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void unlock() {
      if (here.getHoldCount() == 1) {
        give(name);
      }
      here.unlock();
    }

    @Override
    public boolean isHeldByCurrentThread() {
      return here.isHeldByCurrentThread();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException("As in Jira, cluster locks have no conditions.");
    }

    private boolean takeOrLetGo() {
      boolean taken = takeRow();
      if (!taken) {
        here.unlock();
      }
      return taken;
    }

    private boolean takeRow() {
      boolean done = false;
      try {
        boolean taken = take(name);
        done = true;
        return taken;
      } finally {
        if (!done) {
          here.unlock();
        }
      }
    }
  }
}
