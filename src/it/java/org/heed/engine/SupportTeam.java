package org.heed.engine;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.heed.devhost.RunningHost;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.devhost.jira.GlobalPermissions;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.jira.Properties;
import org.heed.devhost.jira.Roles;
import org.heed.devhost.jira.Seed;
import org.heed.devhost.jira.User;

/** A host with the app in it, and a small support team on it. */
public final class SupportTeam implements AutoCloseable {

  public final RunningHost host;
  public final MiniJira jira;
  public final Project project;
  public final ApplicationUser customer;
  public final ApplicationUser first;
  public final ApplicationUser second;
  public final ApplicationUser senior;
  public final ApplicationUser admin;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Starts a host on that database. */
  public SupportTeam(DatabaseSettings database) throws Exception {
    host =
        RunningHost.start(database, 0, Path.of(System.getProperty("heed.jar")), Path.of(".cache"));
    jira = host.jira();
    Project known = jira.projects().getProjectObjByKey("FARM");
    project = known == null ? jira.projects().add("FARM", "Server farm") : known;
    customer = user("wanda", "Wanda Osei");
    first = user("piet", "Piet Maas");
    second = user("lena", "Lena Voss");
    senior = user("igor", "Igor Blum");
    admin = user("boss", "Bea Oss");
    if (known == null) {
      jira.groups().join(admin, GlobalPermissions.ADMINISTRATORS);
      jira.groups().join(senior, Seed.SENIOR_AGENTS);
      jira.roles().grantToGroup(project, Roles.ADMINISTRATORS, GlobalPermissions.ADMINISTRATORS);
      jira.roles().grant(project, Roles.TEAM, first);
      jira.roles().grant(project, Roles.TEAM, second);
      jira.roles().grant(project, Roles.TEAM, senior);
      jira.roles().grant(project, Roles.CUSTOMERS, customer);
    }
  }

  /** A request of the customer. */
  public Issue request(String summary, String description) {
    return jira.operations().create(customer, project, summary, description);
  }

  /** What Heed says of an issue in its property; empty while it says nothing. */
  public Optional<JsonObject> figures(Issue issue) {
    return Optional.ofNullable(jira.properties().get(Properties.ISSUE, issue.getId(), "heed"))
        .map(property -> JsonParser.parseString(property.getValue()).getAsJsonObject());
  }

  /** One of the figures; -1 while there is none. */
  public int figure(Issue issue, String name) {
    return figures(issue).map(json -> json.get(name).getAsInt()).orElse(-1);
  }

  /** A page as somebody sees it. */
  public HttpResponse<String> get(String path, String userKey)
      throws IOException, InterruptedException {
    return send(to(path, userKey));
  }

  HttpResponse<String> post(String path, String userKey, String form)
      throws IOException, InterruptedException {
    return send(form(path, userKey, form).header("X-Atlassian-Token", "no-check"));
  }

  HttpResponse<String> postWithoutToken(String path, String userKey, String form)
      throws IOException, InterruptedException {
    return send(form(path, userKey, form));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder form(String path, String userKey, String form) {
    HttpRequest.Builder request = to(path, userKey).POST(BodyPublishers.ofString(form));
    return form.isEmpty()
        ? request
        : request.header("Content-Type", "application/x-www-form-urlencoded");
  }

  private HttpRequest.Builder to(String path, String userKey) {
    return HttpRequest.newBuilder(URI.create(host.address() + path))
        .header("Cookie", "devhost.user=" + userKey);
  }

  private ApplicationUser user(String name, String displayName) {
    ApplicationUser known = jira.users().getUserByKey(name);
    return known == null
        ? jira.users().add(new User(name, name, displayName, name + "@example.com", true))
        : known;
  }

  @Override
  public void close() {
    host.close();
  }
}
