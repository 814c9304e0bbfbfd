package org.heed.devhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.heed.devhost.db.DatabaseSettings;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The jar that ships, in a host of its own. */
public class HostIT {
  private static RunningHost host;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeClass
  public static void startHost() throws Exception {
    host =
        RunningHost.start(
            DatabaseSettings.memory("HostIT;DB_CLOSE_DELAY=-1"),
            0,
            Path.of(System.getProperty("heed.jar")),
            Path.of(".cache"));
  }

  @AfterClass
  public static void stopHost() {
    host.close();
  }

  @Test
  public void the_app_is_wired_and_the_host_says_that_it_is_not_jira() throws Exception {
    HttpResponse<String> page = get("/login.jsp", "-");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Development host", "not Jira", "Heed for Jira 0.1.0");
  }

  @Test
  public void the_administration_is_closed_to_others() throws Exception {
    assertThat(get("/secure/admin", "-").statusCode()).isEqualTo(403);
  }

  @Test
  public void a_form_without_its_token_is_refused() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(host.address() + "/devhost/user"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("key=admin"))
            .build();

    assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> get(String path, String user) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(host.address() + path))
            .header("Cookie", "devhost.user=" + user)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
