package org.heed.devhost.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TemplatesTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final Allowlist allowlist =
      new Allowlist(
          List.of(Row.class.getName() + "#getLabel()", Row.class.getName() + "#times(int)"));

  /** Stands for a view object of the app. */
  public static class Row {
    /** A listed getter. */
    public String getLabel() {
      return "<Anna & co>";
    }

    /** A listed method. */
    public String times(int n) {
      return getLabel().repeat(n);
    }

    /** An unlisted getter. */
    public String getSecret() {
      return "secret";
    }
  }

  /** A view object of the host. */
  public static class Body {
    /** Ready-made HTML. */
    @HtmlSafe
    public String getRendered() {
      return "<b>bold</b>";
    }
  }

  @Test
  public void a_reference_is_escaped_once() throws IOException {
    assertThat(render("$name / $!missing", Map.of("name", "<Anna & \"co\">")))
        .isEqualTo("&lt;Anna &amp; &quot;co&quot;&gt; / ");
  }

  @Test
  public void what_is_marked_safe_stays_as_it_is() throws IOException {
    assertThat(render("$body.rendered#set($b = $body.rendered)$b", Map.of("body", new Body())))
        .isEqualTo("<b>bold</b><b>bold</b>");
  }

  @Test
  public void a_method_of_the_app_must_be_listed() throws Exception {
    Object row = rowOfTheApp();

    assertThat(render("$row.label $row.times(2) $row.secret", Map.of("row", row)))
        .isEqualTo("&lt;Anna &amp; co&gt; &lt;Anna &amp; co&gt;&lt;Anna &amp; co&gt; $row.secret");
    assertThat(allowlist.refused()).containsExactly(Row.class.getName() + "#getSecret()");
  }

  @Test
  public void nobody_reaches_a_class_loader() throws IOException {
    assertThat(render("$name.class.name", Map.of("name", "x"))).isEqualTo("$name.class.name");
  }

  @Test
  public void lists_and_maps_of_the_jdk_are_open() throws IOException {
    assertThat(
            render(
                "#foreach($n in $names)$n#if($velocityHasNext),#end#end $names.size() $map.a",
                Map.of("names", List.of("Anna", "Ben"), "map", Map.of("a", "b"))))
        .isEqualTo("AnnaBen 2 b".replace("AnnaBen", "Anna,Ben"));
  }

  /** The same class, loaded by another loader, as the app's classes are. */
  private static Object rowOfTheApp() throws Exception {
    URL classes = Row.class.getProtectionDomain().getCodeSource().getLocation();
    return new URLClassLoader(new URL[] {classes}, null)
        .loadClass(Row.class.getName())
        .getConstructor()
        .newInstance();
  }

  private String render(String velocity, Map<String, Object> context) throws IOException {
    Path file = folder.newFile().toPath();
    Files.writeString(file, velocity);
    return new Templates(name -> url(file), allowlist, Map::of).render("t.vm", context).html();
  }

  private static Optional<URL> url(Path file) {
    try {
      return Optional.of(file.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
