package org.heed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.atlassian.jira.issue.Issue;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.heed.devhost.db.DatabaseSettings;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The administration of the jar that ships. */
public class AdminIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String PAGE = "/plugins/servlet/heed/admin";
  private static final String REST = "/rest/heed/1.0/backfill";

  private static SupportTeam team;
  private static String boss;

  @BeforeClass
  public static void start() throws Exception {
    team = new SupportTeam(DatabaseSettings.memory("AdminIT;DB_CLOSE_DELAY=-1"));
    boss = confirmed("boss");
  }

  @AfterClass
  public static void stop() {
    team.close();
  }

  @Test
  public void nobody_but_an_admin_comes_in() throws Exception {
    assertThat(team.get(PAGE, "-").statusCode()).isEqualTo(302);
    assertThat(team.get(PAGE, "piet").statusCode()).isEqualTo(403);
    assertThat(team.post(PAGE + "?view=past", "piet", "do=start").statusCode()).isEqualTo(403);
    assertThat(team.get(REST, "-").statusCode()).isEqualTo(401);
    assertThat(team.get(REST, "piet").statusCode()).isEqualTo(403);
    assertThat(team.post(REST, "wanda", "").statusCode()).isEqualTo(403);
  }

  @Test
  public void an_admin_has_to_confirm_first() throws Exception {
    HttpResponse<String> page = team.get(PAGE, "boss");

    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElseThrow()).contains("websudo");
  }

  @Test
  public void a_form_without_its_token_changes_nothing() throws Exception {
    HttpResponse<String> answer =
        team.postWithoutToken(PAGE + "?view=settings", boss, "reading=off&project=FARM");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(team.get(PAGE + "?project=FARM", boss).body())
        .doesNotContain("<option value=\"off\" selected");
  }

  @Test
  public void every_view_is_shown() throws Exception {
    for (String view : new String[] {"settings", "past", "parked", "audit"}) {
      HttpResponse<String> page = team.get(PAGE + "?view=" + view, boss);

      assertThat(page.statusCode()).as(view).isEqualTo(200);
      assertThat(page.body()).as(view).contains("heed-admin").doesNotContain("heed.admin.", "$");
    }
    assertThat(team.host.refusedMethods()).isEmpty();
  }

  @Test
  public void what_cannot_be_understood_is_shown_with_its_fix_and_nothing_is_saved()
      throws Exception {
    String form =
        "working-hours=" + encoded("9 to 5 <b>") + "&senior-groups=nobody-here&reading=off";

    HttpResponse<String> page = team.post(PAGE + "?view=settings", boss, form);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("such as 09:00-17:00", "nobody-here", "9 to 5 &lt;b&gt;")
        .doesNotContain("9 to 5 <b>");
    assertThat(team.get(PAGE, boss).body()).doesNotContain("nobody-here");
  }

  @Test
  public void a_saved_setting_is_shown_and_in_the_audit_log() throws Exception {
    HttpResponse<String> saved =
        team.post(PAGE + "?view=settings", boss, "project=FARM&holidays=2026-12-25&senior-roles=-");

    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(team.get(PAGE + "?project=FARM", boss).body()).contains(">2026-12-25</textarea>");
    assertThat(team.get(PAGE + "?view=audit", boss).body())
        .contains("Settings changed", "FARM", "Bea Oss", "2026-12-25");
  }

  @Test
  public void past_issues_are_read_when_an_admin_says_so() throws Exception {
    Issue issue = team.request("Backup restore", "Can you restore Tuesday's backup of our wiki?");
    await().atMost(SOON).until(() -> team.figures(issue).isPresent());
    team.jira.properties().delete("IssueProperty", issue.getId(), "heed");

    assertThat(team.post(REST, boss, "").statusCode()).isEqualTo(200);
    await().atMost(SOON).until(() -> progress().get("state").getAsString().equals("done"));

    assertThat(team.figures(issue)).isPresent();
    assertThat(progress().get("done")).isEqualTo(progress().get("total"));
    assertThat(team.get(PAGE + "?view=past", boss).body()).contains("All past issues are read");
  }

  @Test
  public void past_issues_of_no_project_cannot_be_read() throws Exception {
    assertThat(team.post(REST + "?project=NOWHERE", boss, "").statusCode()).isEqualTo(404);
  }

  private static JsonObject progress() throws Exception {
    return JsonParser.parseString(team.get(REST, boss).body()).getAsJsonObject();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String confirmed(String userKey) throws Exception {
    HttpResponse<String> answer = team.post("/devhost/websudo", userKey, "");
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return userKey + "; " + cookie.substring(0, cookie.indexOf(';'));
  }
}
