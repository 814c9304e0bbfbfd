package org.heed.devhost.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heed.devhost.PostgresServer;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class TransactionsTest {
  @ClassRule public static final PostgresServer POSTGRES = new PostgresServer();

  @Parameterized.Parameters(name = "{0}")
  public static List<String> databases() {
    return List.of("H2", "PostgreSQL");
  }

  @Parameterized.Parameter public String kind;

  private Database database;

  @Before
  public void open() throws SQLException {
    database =
        new Database(
            kind.equals("H2")
                ? DatabaseSettings.memory(UUID.randomUUID().toString())
                : POSTGRES.emptyDatabase());
  }

  @After
  public void close() {
    database.close();
  }

  @Test
  public void whoever_opens_a_connection_inside_writes_into_the_same_transaction() {
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      project("A");
                      overAnotherConnection("B");
                      throw new IllegalStateException("and then it failed");
                    }))
        .hasMessage("and then it failed");

    assertThat(projects()).isEmpty();
  }

  @Test
  public void what_was_written_is_seen_by_others_only_after_the_end() {
    database.inTransaction(
        () -> {
          project("A");
          assertThat(projects()).containsExactly("A");
          assertThat(projectsApart()).isEmpty();
          return null;
        });

    assertThat(projectsApart()).containsExactly("A");
  }

  @Test
  public void a_failure_inside_dooms_the_whole_even_when_it_is_caught() {
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      project("A");
                      assertThatThrownBy(() -> database.inTransaction(this::failing))
                          .hasMessage("inner");
                      return null;
                    }))
        .hasMessageContaining("rolled back");

    assertThat(projects()).isEmpty();
  }

  @Test
  public void the_borrower_can_neither_close_nor_commit_it() {
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      try (Connection connection = database.dataSource().getConnection()) {
                        connection.setAutoCommit(true);
                        connection.commit();
                      } catch (SQLException e) {
                        throw new IllegalStateException(e);
                      }
                      project("A");
                      throw new IllegalStateException("too late");
                    }))
        .hasMessage("too late");

    assertThat(projects()).isEmpty();
  }

  @Test
  public void work_for_after_the_commit_waits_for_the_outermost_end() {
    List<String> done = new ArrayList<>();

    database.inTransaction(
        () -> {
          database.inTransaction(
              () -> {
                database.afterCommit(() -> done.add("told, with " + projectsApart()));
                return project("A");
              });
          return done.add("still inside");
        });
    database.afterCommit(() -> done.add("outside, at once"));

    assertThat(done).containsExactly("still inside", "told, with [A]", "outside, at once");
  }

  @Test
  public void nothing_is_told_of_what_was_rolled_back() {
    List<String> done = new ArrayList<>();

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      database.afterCommit(() -> done.add("told"));
                      return failing();
                    }))
        .hasMessage("inner");

    assertThat(done).isEmpty();
  }

  @Test
  public void two_hosts_may_open_the_same_database() throws SQLException {
    DatabaseSettings shared =
        kind.equals("H2") ? DatabaseSettings.memory("shared") : POSTGRES.emptyDatabase();
    try (Database one = new Database(shared);
        Database other = new Database(shared)) {
      assertThat(one.nextId()).isLessThan(other.nextId());
    }
  }

  private Object failing() {
    throw new IllegalStateException("inner");
  }

  private int project(String key) {
    return database
        .sql()
        .withHandle(
            sql ->
                sql.execute(
                    "insert into project (id, pkey, pcounter) values (?, ?, 0)",
                    database.nextId(),
                    key));
  }

  private void overAnotherConnection(String key) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into project (id, pkey, pcounter) values (7, '" + key + "', 0)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> projects() {
    return database
        .sql()
        .withHandle(sql -> sql.select("select pkey from project").mapTo(String.class).list());
  }

  private List<String> projectsApart() {
    return database
        .sqlApart()
        .withHandle(sql -> sql.select("select pkey from project").mapTo(String.class).list());
  }
}
