package org.heed.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.devhost.jira.Seed;
import org.heed.devhost.workflow.Transition;
import org.heed.devhost.workflow.TransitionInput;
import org.heed.devhost.workflow.WorkflowModule;
import org.heed.engine.SupportTeam;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * A customer describes a fault, agents in turn answer something else, and a senior agent is brought
 * in: what each door shows of it.
 */
public class HostingStoryIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  private static SupportTeam team;
  private static Issue story;

  @BeforeClass
  public static void tell() throws Exception {
    team = new SupportTeam(DatabaseSettings.memory("HostingStoryIT;DB_CLOSE_DELAY=-1"));
    team.jira
        .workflow()
        .modules()
        .save(
            new WorkflowModule(
                null,
                Transition.ESCALATE,
                "org.heed.jira.workflow.EscalateFunction",
                "org.heed.jira:heed-escalate",
                Map.of(
                    "heed.group", Seed.SENIOR_AGENTS, "heed.brief", "true", "heed.skip", "true")));
    story =
        team.request(
            "Certificate of our shop does not renew",
            "The certificate of shop.example ran out this morning. The renewal hook runs as"
                + " www-data, but the key under /etc/ssl/shop belongs to root with mode 600, so"
                + " the hook cannot read it. Can you give the hook the right to read that key?");
    team.jira.operations().assign(team.first, story, team.first);
    says(team.first, "Please clear the cache of your browser and try another device.");
    says(team.customer, "My browser is not the problem. Can the hook be allowed to read the key?");
    team.jira.operations().assign(team.first, story, team.second);
    says(team.second, "For questions on our mail packages please see the help pages.");
    says(team.customer, "I asked about the key, not about mail. Who can change its owner?");
    team.jira.operations().assign(team.second, story, team.first);
    says(team.first, "Did you restart your computer since?");
    await().atMost(SOON).until(() -> team.figure(story, "handoffs") >= 2);
  }

  @AfterClass
  public static void stop() {
    team.close();
  }

  @Test
  public void the_panel_quotes_what_was_passed_over_and_calls_no_method_in_vain() throws Exception {
    String page = team.get("/browse/" + story.getKey(), "piet").body();

    assertThat(page)
        .contains("class=\"heed-panel\"", "The customer has been waiting since", "Piet Maas")
        .doesNotContain("heed.panel.", "$panel");
    assertThat(team.host.refusedMethods()).isEmpty();
  }

  @Test
  public void the_customer_sees_no_panel_and_gets_none_by_asking_for_it() throws Exception {
    String address = "/plugins/servlet/heed/panel?issue=" + story.getId();

    assertThat(team.get("/browse/" + story.getKey(), "wanda").body())
        .doesNotContain("heed-panel\"");
    assertThat(team.get(address, "piet").statusCode()).isEqualTo(200);
    assertThat(team.get(address, "wanda").statusCode()).isEqualTo(404);
    assertThat(team.get(address, "-").statusCode()).isEqualTo(404);
  }

  @Test
  public void search_finds_it_by_function_and_by_property() {
    await().atMost(SOON).until(() -> found("issue in repeatedHandoffs()").contains(story.getKey()));
    assertThat(found("issue in unansweredQuestions()")).contains(story.getKey());
    assertThat(found("issue in waitingCustomers(4h)")).doesNotContain(story.getKey());
    assertThat(found("issue.property[heed].handoffs >= 2")).contains(story.getKey());
  }

  @Test
  public void escalating_brings_in_the_senior_with_a_brief_that_no_customer_reads() {
    Issue issue =
        team.request(
            "Backup of Tuesday", "Can you restore the backup of Tuesday? {quote}[~boss]{quote}");
    team.jira.operations().assign(team.first, issue, team.first);
    team.jira.operations().comment(team.first, issue, "Please see our price list.", false);

    team.jira
        .workflow()
        .execute(team.first, current(issue), Transition.ESCALATE, TransitionInput.NONE);

    assertThat(current(issue).getAssignee()).isEqualTo(team.senior);
    assertThat(found("issue in seniorEscalations()")).contains(issue.getKey());
    List<Comment> all = team.jira.comments().getComments(issue);
    Comment brief = all.get(all.size() - 1);
    assertThat(brief.getBody()).contains("Hand-over brief", "Can you restore the backup");
    assertThat(team.jira.comments().isInternal(brief)).isTrue();
    assertThat(team.jira.comments().getCommentsForUser(issue, team.customer))
        .extracting(Comment::getId)
        .doesNotContain(brief.getId());
    await().atMost(SOON).until(() -> team.figure(issue, "escalated") == 1);
  }

  private static void says(ApplicationUser author, String words) {
    team.jira.operations().comment(author, story, words, false);
  }

  private static Issue current(Issue issue) {
    return team.jira.issues().getIssueObject(issue.getId());
  }

  private static List<String> found(String jql) {
    return team.jira.search().search(team.admin, jql, 0, 50).issues().stream()
        .map(Issue::getKey)
        .toList();
  }
}
