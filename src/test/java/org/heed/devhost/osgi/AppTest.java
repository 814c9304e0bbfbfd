package org.heed.devhost.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.cluster.ClusterManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.heed.devhost.osgi.tiny.Broken;
import org.heed.devhost.osgi.tiny.Doorbell;
import org.heed.devhost.osgi.tiny.Greeter;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AppTest {
  private static final Duration A_WHILE = Duration.ofSeconds(30);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Osgi osgi;

  @Before
  public void startFramework() throws Exception {
    osgi = Osgi.start();
  }

  @After
  public void stopFramework() {
    osgi.close();
  }

  @Test
  public void a_module_class_is_built_by_the_apps_own_spring() throws Exception {
    osgi.register(ClusterManager.class, (ClusterManager) () -> "node1");
    App app =
        App.install(
            osgi,
            jar(
                "<osgi:reference id='cluster' interface=\""
                    + ClusterManager.class.getName()
                    + "\"/><bean class='"
                    + Greeter.class.getName()
                    + "'><constructor-arg ref='cluster'/></bean>"));

    app.start(A_WHILE);

    Object doorbell = app.create(Doorbell.class.getName());
    assertThat(doorbell).isNotInstanceOf(Doorbell.class);
    assertThat(((Callable<?>) doorbell).call()).isEqualTo("greetings from node1");
    assertThat(app.classesIn(Greeter.class.getPackageName())).hasSize(3);
  }

  @Test
  public void an_app_whose_context_fails_says_why() throws Exception {
    App app = App.install(osgi, jar("<bean class='" + Broken.class.getName() + "'/>"));

    assertThatThrownBy(() -> app.start(A_WHILE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the well is dry");
  }

  @Test
  public void a_service_that_the_host_lacks_is_named_at_once() throws Exception {
    App app = App.install(osgi, jar("<osgi:reference id='x' interface=\"com.example.Unheard\"/>"));

    assertThatThrownBy(() -> app.start(A_WHILE)).hasMessageContaining("com.example.Unheard");
  }

  private Path jar(String beans) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "org.heed.tiny");
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Atlassian-Plugin-Key", "org.heed.tiny");
    main.putValue("Spring-Context", "*;timeout:=20");
    main.putValue("Import-Package", "com.atlassian.jira.cluster");
    Path jar = folder.newFile("tiny.jar").toPath();
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      add(entries, "atlassian-plugin.xml", "<atlassian-plugin key='org.heed.tiny'/>");
      add(
          entries,
          "META-INF/spring/beans.xml",
          "<beans xmlns='http://www.springframework.org/schema/beans'"
              + " xmlns:osgi='http://www.springframework.org/schema/osgi'"
              + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
              + " xsi:schemaLocation='http://www.springframework.org/schema/beans"
              + " http://www.springframework.org/schema/beans/spring-beans.xsd"
              + " http://www.springframework.org/schema/osgi"
              + " http://www.springframework.org/schema/osgi/spring-osgi.xsd'>"
              + beans
              + "</beans>");
      for (Class<?> type : new Class<?>[] {Greeter.class, Doorbell.class, Broken.class}) {
        String name = type.getName().replace('.', '/') + ".class";
        entries.putNextEntry(new ZipEntry(name));
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
          in.transferTo(entries);
        }
      }
    }
    return jar;
  }

  private static void add(JarOutputStream jar, String name, String text) throws IOException {
    jar.putNextEntry(new ZipEntry(name));
    jar.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
