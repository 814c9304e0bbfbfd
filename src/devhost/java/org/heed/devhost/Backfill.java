package org.heed.devhost;

import com.atlassian.jira.user.ApplicationUser;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.heed.devhost.jira.GlobalPermissions;

/**
 * Has the app read the issues that came without an event, by its REST API, and shows how far it is.
 */
final class Backfill {
  private static final Set<String> UNDER_WAY = Set.of("running", "paused");
  private static final long PAUSE_MILLIS = 500;
  private static final int BAR = 40;

  private final RunningHost host;
  private final PrintStream out;
  private final boolean inPlace;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * On that host.
   *
   * @param inPlace whether the terminal can write a line over the last one
   */
  Backfill(RunningHost host, PrintStream out, boolean inPlace) {
    this.host = host;
    this.out = out;
    this.inPlace = inPlace;
  }

  /** What the app says of its back-fill: none, running, paused, done, ... */
  String state() throws IOException, InterruptedException {
    return ask("GET").get("state").getAsString();
  }

  /** Starts a back-fill over everything and returns when it has ended. */
  void run() throws IOException, InterruptedException {
    ask("POST");
    watch();
  }

  /** Shows one that is under way until it has ended. */
  void watch() throws IOException, InterruptedException {
    JsonObject run = ask("GET");
    int shown = -1;
    while (UNDER_WAY.contains(run.get("state").getAsString())) {
      shown = show(run, shown);
      Thread.sleep(PAUSE_MILLIS);
      run = ask("GET");
    }
    if (run.has("total")) {
      show(run, -1);
      out.println();
    }
  }

  private int show(JsonObject run, int shown) {
    int percent = run.get("percent").getAsInt();
    if (!inPlace && percent / 10 == shown / 10 && shown >= 0) {
      return shown;
    }
    int full = BAR * percent / 100;
    String line =
        "Reading [%s%s] %3d %%, %,d of %,d issues"
            .formatted(
                "#".repeat(full),
                " ".repeat(BAR - full),
                percent,
                run.get("done").getAsInt(),
                run.get("total").getAsInt());
    out.print(inPlace ? "\r" + line : line + System.lineSeparator());
    out.flush();
    return percent;
  }

  private JsonObject ask(String method) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(host.address() + "/rest/heed/1.0/backfill"))
            .header("Cookie", "devhost.user=" + administrator())
            .header("X-Atlassian-Token", "no-check")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("the app answers " + response.statusCode() + ": " + response.body());
    }
    return new Gson().fromJson(response.body(), JsonObject.class);
  }

  private String administrator() {
    ApplicationUser user =
        host.jira().groups().getUsersInGroup(GlobalPermissions.ADMINISTRATORS).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no administrator"));
    return URLEncoder.encode(user.getKey(), StandardCharsets.UTF_8);
  }
}
