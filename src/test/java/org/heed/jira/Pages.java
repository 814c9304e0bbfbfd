package org.heed.jira;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.devhost.velocity.Allowlist;
import org.heed.devhost.velocity.Templates;

/** Renders the app's templates as Jira does, every reference escaped. */
public final class Pages {

  private Pages() {}

  /**
   * A page.
   *
   * @param template its path in the jar
   * @param context what the template is given
   */
  public static String render(String template, Map<String, Object> context) throws IOException {
    Templates templates = new Templates(Pages::resource, new Allowlist(List.of()), Map::of);
    StringWriter page = new StringWriter();
    templates.render(template, context, page);
    return page.toString();
  }

  private static Optional<URL> resource(String path) {
    try {
      return Optional.of(Path.of("src/main/resources" + path).toUri().toURL());
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }
}
