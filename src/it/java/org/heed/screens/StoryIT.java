package org.heed.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.heed.devhost.RunningHost;
import org.heed.devhost.db.DatabaseSettings;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;

/**
 * The story that Heed comes from, on the screen: a customer knew his fault and told it, agent after
 * agent answered something else, and a senior agent is brought in.
 */
public class StoryIT {

  private static final String STORY = "HOST-1";
  private static final String CUSTOMER = "henrik.aalto";
  private static final String AGENT = "tom.ashby";
  private static final String SENIOR_GROUP = "senior-agents";

  private static RunningHost host;

  @Rule public final Browser browser = new Browser();

  @BeforeClass
  public static void start() throws Exception {
    host =
        RunningHost.start(
            DatabaseSettings.memory("StoryIT;DB_CLOSE_DELAY=-1"),
            0,
            Path.of(System.getProperty("heed.jar")),
            Path.of(".cache"));
    host.plantSample();
    HttpResponse<String> started =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(host.address() + "/rest/heed/1.0/backfill"))
                    .header("Cookie", "devhost.user=admin")
                    .header("X-Atlassian-Token", "no-check")
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(started.statusCode()).isEqualTo(200);
  }

  @AfterClass
  public static void stop() {
    host.close();
  }

  @Test
  public void an_agent_sees_that_the_customer_was_handed_around_and_what_was_passed_over() {
    browser.actAs(host.address(), AGENT);
    openStory();

    assertThat(browser.text(".heed-headline")).contains("waiting since");
    assertThat(browser.text("#heed-questions ~ ul")).contains("AAAA record");
    assertThat(browser.findAll("ol.heed-turns li").size()).isGreaterThanOrEqualTo(4);
    assertThat(browser.findAll("ol.heed-turns .aui-lozenge").size()).isGreaterThanOrEqualTo(3);
    browser.screenshot("panel");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void the_customer_does_not_see_the_panel() {
    browser.actAs(host.address(), CUSTOMER);
    browser.open(host.address() + "/browse/" + STORY);

    assertThat(browser.text("h1")).contains("AAAA record");
    assertThat(browser.findAll(".heed-panel")).isEmpty();
  }

  @Test
  public void somebody_without_access_sees_neither_issue_nor_panel() {
    browser.actAs(host.address(), "nora.keane");
    browser.open(host.address() + "/browse/" + STORY);

    assertThat(browser.text("body")).doesNotContain("AAAA");
    assertThat(browser.findAll(".heed-panel")).isEmpty();
  }

  @Test
  public void the_search_finds_the_story_by_its_handoffs() {
    browser.actAs(host.address(), AGENT);
    openStory();
    browser.open(
        host.address() + "/issues/?jql=issue%20in%20repeatedHandoffs(3)%20and%20key%3D" + STORY);

    assertThat(browser.text("table")).contains(STORY);
  }

  @Test
  public void a_wrong_argument_is_named_with_an_example() {
    browser.actAs(host.address(), AGENT);
    browser.open(host.address() + "/issues/?jql=issue%20in%20waitingCustomers(soon)");

    assertThat(browser.text("[role=alert]")).contains("soon").contains("4h");
  }

  @Test
  public void escalate_brings_in_a_senior_who_was_not_involved_with_a_brief() {
    browser.actAs(host.address(), AGENT);
    openStory();

    browser
        .find("header.issue-head")
        .findElement(By.xpath(".//button[normalize-space()='Escalate']"))
        .click();

    String assignee =
        browser.await(
            page ->
                page.findElement(By.cssSelector("select[name=assignee] option:checked")).getText());
    assertThat(host.jira().groups().getUsersInGroup(SENIOR_GROUP))
        .extracting(user -> user.getDisplayName())
        .contains(assignee);
    String brief = browser.text("article.comment.internal:last-of-type");
    assertThat(brief).contains("AAAA");
    browser.reloadUntil(page -> !page.findElements(By.id("heed-escalation")).isEmpty());
    assertThat(browser.text("#heed-escalation ~ p")).contains(assignee);
    browser.screenshot("escalated");

    browser.actAs(host.address(), CUSTOMER);
    browser.open(host.address() + "/browse/" + STORY);
    assertThat(browser.findAll("article.comment.internal")).isEmpty();
  }

  /** Opens the story and waits until Heed has read it. */
  private void openStory() {
    browser.open(host.address() + "/browse/" + STORY);
    browser.reloadUntil(
        page ->
            !page.findElements(By.className("heed-headline")).isEmpty()
                && page.findElements(By.className("heed-pending")).isEmpty()
                && !page.findElements(By.id("heed-heat")).isEmpty());
  }
}
