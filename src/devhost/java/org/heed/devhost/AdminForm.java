package org.heed.devhost;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Collectors;

/** Fills in the app's form of settings as an administrator would, over HTTP. */
final class AdminForm {
  private static final String PAGE = "/plugins/servlet/heed/admin?view=settings";

  private final String address;
  private final String administrator;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /**
   * On the host at that address.
   *
   * @param administrator the user key of one who may
   */
  AdminForm(String address, String administrator) {
    this.address = address;
    this.administrator = administrator;
  }

  /**
   * Sends the fields that a file names.
   *
   * @throws IOException if the app does not take them
   */
  void fill(String file) throws IOException, InterruptedException {
    Properties fields = new Properties();
    try (InputStream in = AdminForm.class.getResourceAsStream(file)) {
      fields.load(in);
    }
    post("/devhost/user", "key=" + encoded(administrator) + "&destination=%2Fjira%2F");
    post("/devhost/websudo", "destination=%2Fjira%2F");
    HttpResponse<String> answer =
        post(
            PAGE,
            fields.stringPropertyNames().stream()
                .map(name -> encoded(name) + "=" + encoded(fields.getProperty(name)))
                .collect(Collectors.joining("&")));
    if (answer.statusCode() != 302) {
      throw new IOException("the app does not take the settings in " + file);
    }
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Atlassian-Token", "no-check")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
