package org.heed.devhost;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.devhost.jira.GlobalPermissions;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.jira.Roles;
import org.heed.devhost.jira.User;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The jar that ships, in a host of its own, as a browser sees it. */
public class HostIT {
  private static final String ANONYMOUS = "-";

  private static RunningHost host;
  private static MiniJira jira;
  private static Project hosting;
  private static ApplicationUser ruth;
  private static ApplicationUser tomas;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeClass
  public static void startHost() throws Exception {
    host =
        RunningHost.start(
            DatabaseSettings.memory(UUID.randomUUID().toString()),
            0,
            Path.of(System.getProperty("heed.jar")),
            Path.of(".cache"));
    jira = host.jira();
    hosting = jira.projects().add("HOST", "Hosting");
    ruth = user("ruth", "Ruth Adeyemi");
    tomas = user("tomas", "Tomas Brandl");
    user("stranger", "Sam Stranger");
    ApplicationUser admin = user("admin", "Ada Admin");
    jira.groups().join(admin, GlobalPermissions.ADMINISTRATORS);
    jira.roles().grantToGroup(hosting, Roles.ADMINISTRATORS, GlobalPermissions.ADMINISTRATORS);
    jira.roles().grant(hosting, Roles.TEAM, tomas);
    jira.roles().grant(hosting, Roles.CUSTOMERS, ruth);
  }

  @AfterClass
  public static void stopHost() {
    host.close();
  }

  @Test
  public void the_app_is_wired_and_the_host_says_that_it_is_not_jira() throws Exception {
    HttpResponse<String> page = get("/login.jsp", ANONYMOUS);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Development host", "not Jira", "Heed for Jira");
  }

  @Test
  public void an_issue_shows_its_words_and_the_apps_panel() throws Exception {
    Issue issue = jira.operations().create(ruth, hosting, "Mail <bounces>", "Since *today*.");

    String page = get("/browse/" + issue.getKey(), "tomas").body();

    assertThat(page)
        .contains("Mail &lt;bounces&gt;", "Since <strong>today</strong>.")
        .contains("id=\"heed-panel\"", "/download/resources/org.heed.jira:");
    assertThat(host.refusedMethods()).isEmpty();
  }

  @Test
  public void a_comment_is_written_shown_at_its_anchor_and_deleted() throws Exception {
    Issue issue = jira.operations().create(ruth, hosting, "No TLS", "The certificate is old.");
    String path = "/browse/" + issue.getKey();

    HttpResponse<String> posted =
        post(path, "tomas", Map.of("action", "comment", "body", "I renewed it."));
    String anchor = posted.headers().firstValue("Location").orElseThrow().split("#")[1];

    assertThat(posted.statusCode()).isEqualTo(302);
    assertThat(get(path, "ruth").body()).contains("id=\"" + anchor + "\"", "I renewed it.");
    post(
        path,
        "tomas",
        Map.of("action", "deleteComment", "comment", anchor.substring("comment-".length())));
    assertThat(get(path, "ruth").body()).doesNotContain("I renewed it.");
  }

  @Test
  public void a_customer_does_not_see_what_is_internal() throws Exception {
    Issue issue = jira.operations().create(ruth, hosting, "Quota", "My disk is full.");
    String path = "/browse/" + issue.getKey();

    post(
        path,
        "tomas",
        Map.of("action", "comment", "body", "She never deletes logs", "internal", "true"));

    assertThat(get(path, "tomas").body()).contains("She never deletes logs");
    assertThat(get(path, "ruth").body()).doesNotContain("She never deletes logs");
  }

  @Test
  public void who_may_not_browse_learns_nothing() throws Exception {
    Issue issue = jira.operations().create(ruth, hosting, "Contract", "Please cancel it.");

    HttpResponse<String> hidden = get("/browse/" + issue.getKey(), "stranger");
    HttpResponse<String> absent = get("/browse/HOST-99999", "stranger");

    assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
    assertThat(hidden.body()).doesNotContain("Contract");
  }

  @Test
  public void an_issue_is_assigned_and_moved_through_the_workflow() throws Exception {
    Issue issue = jira.operations().create(ruth, hosting, "Backup", "Is there one?");
    String path = "/browse/" + issue.getKey();

    post(path, "tomas", Map.of("action", "assign", "assignee", "tomas"));
    post(path, "tomas", Map.of("action", "transition", "transition", "11"));

    Issue after = jira.issues().getIssueObject(issue.getId());
    assertThat(after.getAssigneeId()).isEqualTo("tomas");
    assertThat(after.getStatus().getName()).isEqualTo("In Progress");
  }

  @Test
  public void a_search_finds_and_explains_what_it_does_not_understand() throws Exception {
    Issue issue = jira.operations().create(ruth, hosting, "Certificate chain", "It is broken.");

    assertThat(get("/issues/?jql=" + encode("key = " + issue.getKey()), "tomas").body())
        .contains("Certificate chain", "1 to 1 of 1");
    HttpResponse<String> wrong = get("/issues/?jql=" + encode("nonsense"), "tomas");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("aui-message-error");
  }

  @Test
  public void jiras_own_rest_knows_the_issue_and_its_comments() throws Exception {
    Issue issue = jira.operations().create(ruth, hosting, "FTP", "Where is it?");
    jira.operations().comment(tomas, issue, "On port 21.", false);

    assertThat(get("/rest/api/2/search?jql=" + encode("key = " + issue.getKey()), "tomas").body())
        .contains("\"total\":1", "\"summary\":\"FTP\"");
    assertThat(get("/rest/api/2/issue/" + issue.getKey() + "/comment", "ruth").body())
        .contains("On port 21.");
  }

  @Test
  public void a_rest_resource_asks_who_calls() throws Exception {
    assertThat(get("/rest/heed/1.0/backfill", ANONYMOUS).statusCode()).isEqualTo(401);
    assertThat(get("/rest/heed/1.0/backfill", "tomas").statusCode()).isEqualTo(403);
    assertThat(get("/rest/heed/1.0/backfill", "admin").statusCode()).isEqualTo(200);
  }

  @Test
  public void the_administration_is_closed_to_others() throws Exception {
    assertThat(get("/secure/admin", "tomas").statusCode()).isEqualTo(403);
    assertThat(get("/secure/admin", "admin").body()).contains("jql-function", "web-panel");
  }

  @Test
  public void a_change_of_settings_asks_the_administrator_to_confirm() throws Exception {
    HttpResponse<String> answer = get("/plugins/servlet/heed/admin", "admin");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .contains("/devhost/websudo?destination=");
  }

  @Test
  public void a_post_function_is_configured_by_the_apps_own_form() throws Exception {
    String path = "/secure/admin/workflow";

    assertThat(get(path + "?transition=11&add=heed-escalate", "admin").body())
        .contains("name=\"heed.group\"");
    post(
        path,
        "admin",
        Map.of(
            "devhost.transition", "11",
            "devhost.module", "heed-escalate",
            "heed.group", "jira-administrators"));

    assertThat(jira.workflow().modules().of(11)).hasSize(1);
    assertThat(get(path, "admin").body()).contains("<strong>jira-administrators</strong>");
    long id = jira.workflow().modules().of(11).get(0).id();
    post(path, "admin", Map.of("remove", Long.toString(id)));
    assertThat(jira.workflow().modules().of(11)).isEmpty();
  }

  @Test
  public void a_form_without_its_token_is_refused() throws Exception {
    HttpRequest post =
        request("/devhost/user", "tomas")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("key=admin"))
            .build();

    assertThat(send(post).statusCode()).isEqualTo(403);
  }

  @Test
  public void choosing_a_user_leads_back_to_this_host_only() throws Exception {
    HttpResponse<String> home =
        post(
            "/devhost/user", "tomas", Map.of("key", "ruth", "destination", "https://evil.example"));
    HttpResponse<String> there =
        post("/devhost/user", "tomas", Map.of("key", "ruth", "destination", "/jira/projects/HOST"));

    assertThat(home.headers().firstValue("Location")).hasValueSatisfying(isPath("/jira/"));
    assertThat(there.headers().firstValue("Location"))
        .hasValueSatisfying(isPath("/jira/projects/HOST"));
  }

  private static java.util.function.Consumer<String> isPath(String path) {
    return location -> assertThat(URI.create(location).getPath()).isEqualTo(path);
  }

  private static ApplicationUser user(String name, String displayName) {
    return jira.users().add(new User(name, name, displayName, name + "@example.com", true));
  }

  private HttpResponse<String> get(String path, String user) throws Exception {
    return send(request(path, user).build());
  }

  private HttpResponse<String> post(String path, String user, Map<String, String> fields)
      throws Exception {
    String form =
        fields.entrySet().stream()
            .map(HostIT::field)
            .collect(Collectors.joining("&", "atl_token=token&", ""));
    return send(
        request(path, user)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private static String field(Entry<String, String> field) {
    return field.getKey() + "=" + encode(field.getValue());
  }

  private static HttpRequest.Builder request(String path, String user) {
    return HttpRequest.newBuilder(URI.create(host.address() + path))
        .header("Cookie", "devhost.user=" + user + "; atlassian.xsrf.token=token");
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
