package org.heed.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.heed.devhost.DevHost;
import org.heed.devhost.ao.HostActiveObjects;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A host that dies while it reads an import, and comes back, ends with every issue read once. */
public class CrashIT {

  private static final int ISSUES = 600;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final HttpClient client = HttpClient.newHttpClient();
  private Process host;
  private int port;

  @After
  public void end() {
    if (host != null) {
      host.destroyForcibly();
    }
  }

  @Test
  public void killed_while_reading_and_started_again_every_issue_is_read_once() throws Exception {
    Path export = folder.newFile("export.json").toPath();
    Files.writeString(export, new Gson().toJson(export()));
    start(export);
    await().atMost(PATIENCE).until(() -> done() > 50);
    assertThat(done()).isLessThan(ISSUES);

    host.destroyForcibly().waitFor();
    start(export);

    await().atMost(PATIENCE).until(() -> state().equals("done"));
    // H2 writes the last half second of commits when it is closed; a server's database would not
    // wait.
    host.destroy();
    host.waitFor();
    try (Connection database = database()) {
      long issues = one(database, "SELECT COUNT(*) FROM jiraissue");
      assertThat(issues).isGreaterThanOrEqualTo(ISSUES);
      assertThat(one(database, "SELECT COUNT(*) FROM " + table("READING"))).isEqualTo(issues);
      assertThat(one(database, "SELECT COUNT(DISTINCT \"ISSUE_ID\") FROM " + table("READING")))
          .isEqualTo(issues);
      assertThat(one(database, "SELECT COUNT(*) FROM " + table("CLAIM"))).isZero();
      assertThat(one(database, "SELECT COUNT(*) FROM " + table("BACKLOG"))).isZero();
    }
  }

  private void start(Path export) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    File log = folder.newFile();
    host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx900m",
                "-Dheed.jar=" + System.getProperty("heed.jar"),
                "-Ddevhost.port=" + port,
                "-Ddevhost.data=" + folder.getRoot(),
                "-Ddevhost.import=" + export,
                "-classpath",
                System.getProperty(
                    "surefire.real.class.path", System.getProperty("java.class.path")),
                DevHost.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
  }

  private int done() {
    JsonObject run = backfill();
    return run.has("done") ? run.get("done").getAsInt() : 0;
  }

  private String state() {
    return backfill().get("state").getAsString();
  }

  /** What the app says of its back-fill; "none" while it does not answer. */
  private JsonObject backfill() {
    JsonObject silent = new JsonObject();
    silent.addProperty("state", "none");
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/jira/rest/heed/1.0/backfill"))
            .header("Cookie", "devhost.user=admin")
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? JsonParser.parseString(answer.body()).getAsJsonObject()
          : silent;
    } catch (IOException e) {
      assertThat(host.isAlive()).as("the host runs").isTrue();
      return silent;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Connection database() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:" + folder.getRoot().toPath().resolve("jira"), "sa", "");
  }

  private static String table(String name) {
    return '"' + HostActiveObjects.prefix("org.heed.jira") + "_" + name + '"';
  }

  private static long one(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static JsonObject export() {
    JsonArray issues = new JsonArray();
    for (int i = 1; i <= ISSUES; i++) {
      issues.add(issue(i));
    }
    JsonObject page = new JsonObject();
    page.addProperty("startAt", 0);
    page.addProperty("total", ISSUES);
    page.add("issues", issues);
    return page;
  }

  private static JsonObject issue(int number) {
    JsonObject project = new JsonObject();
    project.addProperty("key", "CRASH");
    project.addProperty("name", "Crash test");
    JsonObject fields = new JsonObject();
    fields.add("project", project);
    fields.addProperty("summary", "Export of the year stops at page " + number);
    fields.addProperty(
        "description",
        "The export of the whole year stops at page " + number + ". Can you raise the limit?");
    fields.addProperty("created", "2026-03-02T09:00:00.000+0000");
    fields.addProperty("updated", "2026-03-03T09:00:00.000+0000");
    fields.add("reporter", user("jo" + number % 40));
    fields.add("assignee", user("kim"));
    JsonArray comments = new JsonArray();
    for (String words :
        List.of(
            "Please clear your cache.", "We are looking into it.", "The limit is raised now.")) {
      JsonObject comment = new JsonObject();
      comment.addProperty("id", Integer.toString(number * 10 + comments.size()));
      comment.add("author", user("kim"));
      comment.addProperty("body", words);
      comment.addProperty("created", "2026-03-02T1" + comments.size() + ":00:00.000+0000");
      comments.add(comment);
    }
    JsonObject page = new JsonObject();
    page.add("comments", comments);
    fields.add("comment", page);
    JsonObject issue = new JsonObject();
    issue.addProperty("id", Integer.toString(900_000 + number));
    issue.addProperty("key", "CRASH-" + number);
    issue.add("fields", fields);
    return issue;
  }

  private static JsonObject user(String name) {
    JsonObject user = new JsonObject();
    user.addProperty("name", name);
    user.addProperty("key", name);
    user.addProperty("displayName", "User " + name);
    return user;
  }
}
