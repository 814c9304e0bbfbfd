package org.heed.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Holds the jar as it ships against what Jira demands of it. */
public class ShippedJarIT {

  private static final Path PATH = Path.of(System.getProperty("heed.jar"));
  private static final long MOST_BYTES = 12L * 1024 * 1024;

  private static JarFile jar;

  @BeforeClass
  public static void open() throws IOException {
    jar = new JarFile(PATH.toFile());
  }

  @AfterClass
  public static void close() throws IOException {
    jar.close();
  }

  @Test
  public void it_holds_no_class_but_our_own() {
    assertThat(entries())
        .filteredOn(name -> name.endsWith(".class"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).startsWith("org/heed/"));
  }

  @Test
  public void it_holds_nothing_of_the_development_host_the_lab_or_the_tests() {
    assertThat(entries())
        .noneMatch(name -> name.matches("org/heed/(devhost|lab|bench|house)/.*"))
        .noneMatch(name -> name.contains("com/atlassian"));
  }

  @Test
  public void it_embeds_only_the_libraries_that_we_chose() {
    assertThat(entries())
        .filteredOn(name -> name.endsWith(".jar"))
        .allSatisfy(name -> assertThat(name).matches("META-INF/lib/gson-[\\d.]+\\.jar"));
  }

  @Test
  public void its_manifest_makes_it_a_transformerless_app() throws Exception {
    Attributes manifest = jar.getManifest().getMainAttributes();
    assertThat(manifest.getValue("Atlassian-Plugin-Key"))
        .isEqualTo(descriptor().getDocumentElement().getAttribute("key"));
    assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("org.heed.jira");
    assertThat(manifest.getValue("Bundle-ManifestVersion")).isEqualTo("2");
    assertThat(manifest.getValue("Bundle-Version")).matches("\\d+\\.\\d+\\.\\d+(\\.\\w+)?");
    assertThat(manifest.getValue("Spring-Context")).startsWith("*");
    assertThat(manifest.getValue("Export-Package")).isNull();
  }

  @Test
  public void its_manifest_tells_nothing_of_the_machine_that_built_it() throws IOException {
    Set<String> headers =
        jar.getManifest().getMainAttributes().keySet().stream()
            .map(Object::toString)
            .collect(Collectors.toSet());
    assertThat(headers)
        .doesNotContain("Built-By", "Build-Jdk", "Bnd-LastModified", "Include-Resource", "Tool");
  }

  @Test
  public void it_imports_no_spring_and_no_java_package() throws IOException {
    assertThat(importedPackages())
        .noneMatch(name -> name.startsWith("org.springframework"))
        .noneMatch(name -> name.startsWith("java."))
        .noneMatch(name -> name.startsWith("javax.servlet"));
  }

  @Test
  public void it_imports_every_package_that_only_the_xml_names() throws Exception {
    Set<String> imported = importedPackages();
    assertThat(interfacesNamedBySpring())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(imported).contains(packageOf(name)));
  }

  @Test
  public void every_class_that_a_descriptor_names_is_in_it() throws Exception {
    Set<String> named = new TreeSet<>();
    collect(descriptor().getDocumentElement(), named);
    for (String file : springFiles()) {
      collect(parse(file).getDocumentElement(), named);
    }
    assertThat(named)
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(jar.getEntry(name.replace('.', '/') + ".class")).as(name).isNotNull());
  }

  @Test
  public void every_file_that_the_descriptor_names_is_in_it() throws Exception {
    NodeList resources = descriptor().getElementsByTagName("resource");
    for (int i = 0; i < resources.getLength(); i++) {
      Element resource = (Element) resources.item(i);
      String location = resource.getAttribute("location");
      String path = location.startsWith("/") ? location.substring(1) : location;
      if (resource.getAttribute("type").equals("i18n")) {
        path = path.replace('.', '/') + ".properties";
      }
      assertThat(jar.getEntry(path)).as(location).isNotNull();
    }
  }

  @Test
  public void it_is_meant_for_data_center() throws Exception {
    String text = read("atlassian-plugin.xml");
    assertThat(text)
        .contains("<param name=\"atlassian-data-center-status\">compatible</param>")
        .contains("<param name=\"atlassian-data-center-compatible\">true</param>")
        .doesNotContain("${");
  }

  @Test
  public void it_stays_small() throws IOException {
    long bytes = Files.size(PATH);
    System.out.println("heed jar: " + bytes + " bytes");
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  public void every_member_of_jira_that_it_calls_is_known() throws Exception {
    Path check = Path.of("..", "shared", "jira-api", "check.py").toAbsolutePath().normalize();
    assumeTrue("skipped: " + check + " is not here", Files.exists(check));
    Process process =
        new ProcessBuilder("python3", check.toString(), PATH.toString())
            .redirectErrorStream(true)
            .start();
    String output;
    try (InputStream out = process.getInputStream()) {
      output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(output).isZero();
    System.out.print(output);
  }

  private static List<String> entries() {
    return jar.stream().map(JarEntry::getName).toList();
  }

  private static List<String> springFiles() {
    return entries().stream().filter(name -> name.matches("META-INF/spring/[^/]+\\.xml")).toList();
  }

  private static Set<String> interfacesNamedBySpring() throws Exception {
    Set<String> names = new TreeSet<>();
    for (String file : springFiles()) {
      Matcher matcher = Pattern.compile("interface=\"([^\"]+)\"").matcher(read(file));
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  private static Set<String> importedPackages() throws IOException {
    String header = jar.getManifest().getMainAttributes().getValue("Import-Package");
    Set<String> names = new TreeSet<>();
    for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
      for (String part : clause.split(";")) {
        if (!part.contains("=")) {
          names.add(part.trim());
        }
      }
    }
    return names;
  }

  private static void collect(Element element, Set<String> names) {
    addIfOurs(element.getAttribute("class"), names);
    if (element.getTagName().endsWith("-class")
        || element.getTagName().equals("entity")
        || element.getTagName().equals("upgradeTask")) {
      addIfOurs(element.getTextContent().trim(), names);
    }
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i).getNodeType() == Node.ELEMENT_NODE) {
        collect((Element) children.item(i), names);
      }
    }
  }

  private static void addIfOurs(String name, Set<String> names) {
    if (name.startsWith("org.heed.")) {
      names.add(name);
    }
  }

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('.'));
  }

  private static Document descriptor() throws Exception {
    return parse("atlassian-plugin.xml");
  }

  private static Document parse(String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return factory.newDocumentBuilder().parse(in);
    }
  }

  private static String read(String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
