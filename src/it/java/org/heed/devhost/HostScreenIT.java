package org.heed.devhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.devhost.web.Aui;
import org.heed.screens.Browser;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;

/** The host's own pages in a browser, with the sample as a newcomer meets it. */
public class HostScreenIT {
  private static RunningHost host;

  @Rule public final Browser browser = new Browser();

  @BeforeClass
  public static void startHost() throws Exception {
    Path cache = Path.of(".cache");
    Aui.fetch(cache); // without npm the pages are plain, and must have no barriers either
    host =
        RunningHost.start(
            DatabaseSettings.memory(UUID.randomUUID().toString()),
            0,
            Path.of(System.getProperty("heed.jar")),
            cache);
    host.plantSample();
  }

  @AfterClass
  public static void stopHost() {
    host.close();
  }

  @Before
  public void lookAsNewcomer() {
    browser.open(host.address() + "/");
  }

  @Test
  public void a_newcomer_is_an_agent_and_finds_the_project() {
    assertThat(browser.text(".host-header")).contains("not Jira", "Dan Okafor");
    assertThat(browser.text("main")).contains("Brightpath Hosting Support");
    assertThat(browser.barriers("body")).isEmpty();
  }

  @Test
  public void the_story_is_read_without_barriers() {
    browser.open(host.address() + "/browse/HOST-1");

    assertThat(browser.barriers("body")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
    browser.screenshot("issue");
  }

  @Test
  public void a_search_is_read_without_barriers() {
    browser.open(host.address() + "/issues/?jql=project%20%3D%20HOST");

    assertThat(browser.findAll("table.issues tbody tr")).isNotEmpty();
    assertThat(browser.barriers("body")).isEmpty();
    browser.screenshot("search");
  }

  @Test
  public void a_search_that_fails_says_so_without_barriers() {
    browser.open(host.address() + "/issues/?jql=issue%20in%20repeatedHandoffs(many)");

    assertThat(browser.text("[role=alert]")).contains("repeatedHandoffs", "Example");
    assertThat(browser.barriers("body")).isEmpty();
  }

  @Test
  public void acting_as_an_administrator_opens_the_administration() {
    browser.find(".host-user summary").click();
    assertThat(browser.barriers("body")).isEmpty();
    browser.find(".host-user button[value=admin]").click();
    browser.await(page -> browser.text(".host-header").contains("Administration"));

    browser.open(host.address() + "/secure/admin");
    assertThat(browser.text("main")).contains("jql-function");
    assertThat(browser.barriers("body")).isEmpty();
    browser.open(host.address() + "/secure/admin/workflow");
    assertThat(browser.text("main")).contains("senior-agents");
    assertThat(browser.barriers("body")).isEmpty();
  }

  @Test
  public void a_comment_that_is_edited_keeps_its_place() {
    browser.open(host.address() + "/browse/HOST-1");
    browser.find("#comment").sendKeys("We look at the AAAA record now.");
    browser.find("#comment-add button").click();
    browser.await(page -> page.getCurrentUrl().contains("#comment-"));
    String id = browser.await(page -> page.getCurrentUrl().split("#")[1]);

    browser.find("#" + id + " .comment-ops a").click();
    browser.find("#edit-comment").sendKeys(" It is changed.");
    browser.find("#" + id + " form button").click();

    browser.await(
        page -> browser.text("#" + id).contains("We look at the AAAA record now. It is changed."));
  }
}
