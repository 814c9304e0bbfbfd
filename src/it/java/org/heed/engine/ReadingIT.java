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
  public void an_internal_word_is_no_answer_and_a_public_one_changes_what_heed_says() {
    Issue issue = team.request("Nightly copy stops", QUESTION);
    await().atMost(SOON).until(() -> team.figures(issue).isPresent());
    int waiting = team.figure(issue, "unanswered");
    String before = team.figures(issue).orElseThrow().toString();

    team.jira
        .operations()
        .comment(team.first, issue, "It is the disk quota; I can raise it to 80 GB.", true);
    Comment reply =
        team.jira
            .operations()
            .comment(
                team.first,
                issue,
                "It is the disk quota of 50 GB. I have raised it to 80 GB, so the nightly copy"
                    + " will go through.",
                false);

    await().atMost(SOON).until(() -> !team.figures(issue).orElseThrow().toString().equals(before));
    assertThat(team.figure(issue, "unanswered")).isLessThan(waiting);
    team.jira.operations().deleteComment(team.admin, reply.getId());
    await().atMost(SOON).until(() -> team.figure(issue, "unanswered") == waiting);
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
