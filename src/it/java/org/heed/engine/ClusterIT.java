package org.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.atlassian.jira.issue.Issue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.heed.devhost.PostgresServer;
import org.heed.devhost.ao.HostActiveObjects;
import org.heed.devhost.db.DatabaseSettings;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Two nodes on one PostgreSQL. */
public class ClusterIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int ISSUES = 60;

  @ClassRule public static final PostgresServer POSTGRES = new PostgresServer();

  private static SupportTeam north;
  private static SupportTeam south;

  @BeforeClass
  public static void start() throws Exception {
    DatabaseSettings database = POSTGRES.emptyDatabase();
    north = new SupportTeam(database);
    south = new SupportTeam(database);
  }

  @AfterClass
  public static void stop() {
    south.close();
    north.close();
  }

  @Test
  public void what_happens_on_one_node_is_known_on_the_other() {
    Issue issue = north.request("Mail bounces", "Why do mails to our sales address bounce?");

    await().atMost(SOON).until(() -> south.figures(issue).isPresent());
    south.jira.operations().comment(south.first, issue, "Since when, please?", false);
    south.jira.operations().comment(south.second, issue, "I took this over from Piet.", false);

    await().atMost(SOON).until(() -> north.figure(issue, "handoffs") == 1);
  }

  @Test
  public void both_nodes_read_past_issues_and_none_is_read_twice() throws Exception {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < ISSUES; i++) {
      issues.add(north.request("Slow page " + i, "Can you tell why page " + i + " is slow?"));
    }
    await().atMost(SOON).until(() -> issues.stream().allMatch(i -> south.figures(i).isPresent()));
    await().atMost(SOON).until(() -> number("select count(*) from \"%s_CLAIM\"") == 0);
    long turns = number("select max(\"TURN\") from \"%s_READING\"");
    long known = number("select count(*) from \"%s_READING\"");

    assertThat(south.post("/rest/heed/1.0/backfill", "boss", "").statusCode()).isEqualTo(200);
    await()
        .atMost(SOON)
        .until(
            () ->
                north.get("/rest/heed/1.0/backfill", "boss").body().contains("\"state\":\"done\""));

    assertThat(number("select count(*) from \"%s_READING\"")).isEqualTo(known);
    assertThat(number("select count(*) from \"%s_READING\" where \"TURN\" > " + turns))
        .isEqualTo(known);
    assertThat(number("select max(\"TURN\") from \"%s_READING\"")).isEqualTo(turns + known);
  }

  private static long number(String sql) throws SQLException {
    try (Connection connection = north.jira.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(String.format(sql, HostActiveObjects.prefix("org.heed.jira")))) {
      result.next();
      return result.getLong(1);
    }
  }
}
