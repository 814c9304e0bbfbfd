package org.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import java.time.Duration;
import org.heed.devhost.db.DatabaseSettings;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** What happens on an issue changes what Heed says of it, within seconds. */
public class ReadingIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String QUESTION =
      "The nightly copy of our shop stops after four minutes with 'quota exceeded'."
          + " Which quota is that, and can you raise it?";

  private static SupportTeam team;

  @BeforeClass
  public static void start() throws Exception {
    team = new SupportTeam(DatabaseSettings.memory("ReadingIT;DB_CLOSE_DELAY=-1"));
  }

  @AfterClass
  public static void stop() {
    team.close();
  }

  @Test
  public void a_new_issue_is_read_within_seconds() {
    Issue issue = team.request("Nightly copy stops", QUESTION);

    await().atMost(SOON).until(() -> team.figures(issue).isPresent());

    assertThat(team.figure(issue, "unanswered")).isPositive();
    assertThat(team.figures(issue).orElseThrow().has("waitingSince")).isTrue();
  }

  @Test
  public void a_second_agent_who_takes_over_is_a_handoff() {
    Issue issue = team.request("Nightly copy stops", QUESTION);
    team.jira.operations().assign(team.first, issue, team.first);
    team.jira
        .operations()
        .comment(team.first, issue, "Please clear the cache of your browser.", false);

    team.jira.operations().assign(team.first, issue, team.second);
    team.jira
        .operations()
        .comment(team.second, issue, "Did you restart your computer since?", false);

    await().atMost(SOON).until(() -> team.figure(issue, "handoffs") == 1);
  }

  @Test
  public void only_what_the_customer_can_see_counts_and_what_is_deleted_counts_no_more() {
    Issue issue = team.request("Nightly copy stops", QUESTION);
    team.jira.operations().comment(team.first, issue, "Which shop is it, please?", false);
    team.jira.operations().comment(team.second, issue, "Looks like the old disk again.", true);
    Comment taking =
        team.jira
            .operations()
            .comment(team.senior, issue, "I am Igor and I take over from Piet.", false);

    await().atMost(SOON).until(() -> team.figure(issue, "handoffs") == 1);
    team.jira.operations().deleteComment(team.admin, taking.getId());

    await().atMost(SOON).until(() -> team.figure(issue, "handoffs") == 0);
  }

  @Test
  public void an_issue_that_is_deleted_is_forgotten() throws Exception {
    Issue issue = team.request("Nightly copy stops", QUESTION);
    await().atMost(SOON).until(() -> team.figures(issue).isPresent());

    team.jira.operations().delete(team.admin, issue);

    await()
        .atMost(SOON)
        .until(
            () ->
                !team
                    .jira
                    .search()
                    .search(team.admin, "issue in waitingCustomers()", 0, 50)
                    .issues()
                    .stream()
                    .map(Issue::getKey)
                    .toList()
                    .contains(issue.getKey()));
  }
}
