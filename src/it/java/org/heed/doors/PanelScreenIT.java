package org.heed.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.engine.SupportTeam;
import org.heed.screens.Browser;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** The panel as an agent meets it in a browser. */
public class PanelScreenIT {

  private static SupportTeam team;

  @Rule public final Browser browser = new Browser();

  @BeforeClass
  public static void start() throws Exception {
    team = new SupportTeam(DatabaseSettings.memory("PanelScreenIT;DB_CLOSE_DELAY=-1"));
  }

  @AfterClass
  public static void stop() {
    team.close();
  }

  @Before
  public void be_an_agent() {
    browser.open(team.host.address() + "/login.jsp");
    browser.find("main button[value=piet]").click();
    browser.await(page -> !page.getCurrentUrl().contains("login"));
  }

  @Test
  public void news_appear_without_loading_the_page_again() {
    Issue issue = team.request("Old invoice is wrong", "Why was I charged twice in March?");

    browser.open(team.host.address() + "/browse/" + issue.getKey());

    browser.find(".heed-panel[data-heed-pending=false]");
    assertThat(browser.text(".heed-panel"))
        .contains("The customer has been waiting since", "Why was I charged twice in March?");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  public void everything_is_read_and_opened_by_keyboard_and_without_barriers() {
    Issue issue = team.request("Old invoice is wrong", "Why was I charged twice in March?");
    team.jira.operations().comment(team.first, issue, "Our hours are nine to five.", false);
    team.jira.operations().comment(team.customer, issue, "Why was I charged twice?", false);
    team.jira.operations().comment(team.second, issue, "Please see our price list.", false);
    browser.open(team.host.address() + "/browse/" + issue.getKey());
    browser.find(".heed-panel[data-heed-pending=false] .heed-list summary").sendKeys(Keys.ENTER);

    browser.find(".heed-panel .heed-list details[open] a");

    assertThat(browser.barriers(".heed-panel")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
    browser.screenshot("panel");
  }
}
