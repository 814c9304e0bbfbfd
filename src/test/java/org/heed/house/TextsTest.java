package org.heed.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heed.listening.Question;
import org.junit.Test;

/** Every text that is asked for is there, and none is there that nobody asks for. */
public class TextsTest {

  private static final Path TEXTS = Path.of("src/main/resources/i18n/heed.properties");

  /** A key has three parts or more; a literal that ends with a dot is the beginning of keys. */
  private static final Pattern KEY = Pattern.compile("[\"'](heed(?:\\.[a-z0-9]+){2,})[\"']");

  private static final Pattern PREFIX = Pattern.compile("\"(heed(?:\\.[a-z0-9]+)+\\.)(?:\"|\\$)");

  /** Keys whose last part is a word of a form or an address. */
  private static final Set<String> SPELLED_OUT =
      Set.of(
          "heed.admin.setting.reading.off",
          "heed.admin.setting.reading.on",
          "heed.admin.view.audit",
          "heed.admin.view.parked",
          "heed.admin.view.past",
          "heed.admin.view.settings");

  @Test
  public void every_text_that_is_asked_for_is_there() throws Exception {
    Set<String> missing = new TreeSet<>(asked());
    missing.removeAll(texts().stringPropertyNames());
    assertThat(missing).isEmpty();
  }

  @Test
  public void no_text_is_there_that_nobody_asks_for() throws Exception {
    Set<String> unused = new TreeSet<>(texts().stringPropertyNames());
    unused.removeAll(asked());
    assertThat(unused).isEmpty();
  }

  @Test
  public void every_text_is_a_pattern_without_a_straight_apostrophe() throws IOException {
    Properties texts = texts();
    for (String key : texts.stringPropertyNames()) {
      String text = texts.getProperty(key);
      assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
      assertThat(text).as(key).doesNotContain("'").isNotBlank();
    }
  }

  @Test
  public void the_file_is_ascii_and_names_no_key_twice() throws IOException {
    List<String> lines = Files.readAllLines(TEXTS, StandardCharsets.US_ASCII);
    List<String> keys = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith("#") && line.contains("=")) {
        keys.add(line.substring(0, line.indexOf('=')));
      }
    }
    assertThat(keys).doesNotHaveDuplicates();
  }

  private static Set<String> asked() throws Exception {
    Set<String> asked = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      collect(KEY, text, asked);
      collect(PREFIX, text, prefixes);
    }
    Set<String> known = keysOfEnums();
    known.addAll(keysOfQuestions());
    known.addAll(SPELLED_OUT);
    for (String key : known) {
      assertThat(prefixes).as("who begins " + key).anyMatch(key::startsWith);
    }
    asked.addAll(known);
    return asked;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>(List.of(Path.of("atlassian-plugin.xml")));
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      files.filter(file -> file.toString().matches(".*\\.(java|vm|js)")).forEach(sources::add);
    }
    return sources;
  }

  private static void collect(Pattern pattern, String text, Set<String> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
  }

  /** What methods such as {@code sentenceKey()} of our enums give. */
  private static Set<String> keysOfEnums() throws Exception {
    Set<String> keys = new TreeSet<>();
    for (JavaClass found :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPath("target/classes/org/heed")) {
      if (found.isEnum()) {
        Class<?> type = Class.forName(found.getName());
        for (Method method : type.getDeclaredMethods()) {
          if (method.getName().endsWith("Key") && method.getReturnType() == String.class) {
            collect(type, method, keys);
          }
        }
      }
    }
    return keys;
  }

  private static void collect(Class<?> type, Method method, Set<String> keys)
      throws IllegalAccessException, InvocationTargetException {
    for (Object constant : type.getEnumConstants()) {
      keys.add((String) method.invoke(constant));
    }
  }

  private static Set<String> keysOfQuestions() {
    Set<String> keys = new TreeSet<>();
    for (Question.State state : Question.State.values()) {
      if (state.isUnanswered()) {
        String key = "heed.question." + state.name().toLowerCase(Locale.ROOT);
        keys.add(key);
        keys.add(key + ".again");
      }
    }
    keys.add("heed.question.missed.perhaps");
    return keys;
  }

  private static Properties texts() throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS, StandardCharsets.US_ASCII)) {
      texts.load(reader);
    }
    return texts;
  }
}
