package org.heed.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.heed.devhost.RunningHost;
import org.heed.devhost.db.DatabaseSettings;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The administration, as an admin sees it. */
public class AdminScreenIT {

  private static final String PAGE = "/plugins/servlet/heed/admin";

  @Rule public final Browser browser = new Browser();

  private RunningHost host;

  @Before
  public void a_host_with_the_sample() throws Exception {
    host =
        RunningHost.start(
            DatabaseSettings.memory("AdminScreenIT;DB_CLOSE_DELAY=-1"),
            0,
            Path.of(System.getProperty("heed.jar")),
            Path.of(".cache"));
    host.plantSample();
    browser.open(host.address() + "/login.jsp");
    browser.find("form.people button[value=admin]").click();
    browser.await(page -> !page.getCurrentUrl().contains("login"));
    browser.open(host.address() + PAGE);
    browser.find("form[action*='websudo'] button").click();
    browser.find("#heed-admin");
  }

  @After
  public void end() {
    if (host != null) {
      host.close();
    }
  }

  @Test
  public void an_admin_sets_heed_reads_past_issues_and_sees_what_was_done() {
    assertThat(browser.barriers("#heed-admin")).isEmpty();
    browser.screenshot("admin-settings");

    browser.find("#heed-working-hours").clear();
    browser.find("#heed-working-hours").sendKeys("nine to five");
    browser.find("#heed-settings button[type=submit]").click();
    assertThat(browser.text("#heed-settings .error")).contains("09:00-17:00");
    assertThat(browser.barriers("#heed-admin")).isEmpty();
    browser.screenshot("admin-settings-refused");

    browser.open(host.address() + PAGE + "?view=past");
    browser.find("button[value=start]").click();
    browser.await(page -> browser.text("#heed-backfill").contains("All past issues are read"));
    assertThat(browser.barriers("#heed-admin")).isEmpty();
    browser.screenshot("admin-past");

    browser.open(host.address() + PAGE + "?view=parked");
    assertThat(browser.text("#heed-admin")).contains("All issues could be read");
    browser.open(host.address() + PAGE + "?view=audit");
    assertThat(browser.text("#heed-admin")).contains("Reading past issues started");
    assertThat(browser.barriers("#heed-admin")).isEmpty();
    browser.screenshot("admin-audit");

    assertThat(host.refusedMethods()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }
}
