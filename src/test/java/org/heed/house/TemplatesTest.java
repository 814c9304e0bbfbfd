package org.heed.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * Jira calls no method of ours from a template unless the descriptor lists it. A template names the
 * types that it is given, each before its first use ({@code ## $panel:
 * org.heed.jira.panel.PanelView}, {@code ## $page: List<org.heed.jira.admin.AuditView>}); from
 * there on the types of all that it calls follow.
 */
public class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path DESCRIPTOR = Path.of("atlassian-plugin.xml");

  private static final Pattern GIVEN =
      Pattern.compile("(?m)^## \\$(\\w+): (?:(List)<)?([\\w.$]+)>?$");
  private static final Pattern LOOP =
      Pattern.compile("#foreach\\s*\\(\\s*\\$(\\w+)\\s+in\\s+(?=\\$)");
  private static final Pattern SET = Pattern.compile("#set\\s*\\(\\s*\\$(\\w+)\\s*=\\s*(?=\\$)");
  private static final Pattern LITERAL =
      Pattern.compile("#foreach\\s*\\(\\s*\\$(\\w+)\\s+in\\s+\\[$");
  private static final Pattern NAME = Pattern.compile("\\w+");
  private static final Pattern ALLOWED = Pattern.compile("<method>([^<]+)</method>");
  private static final Set<String> ALWAYS_THERE = Set.of("velocityCount", "foreach");

  @Test
  public void the_allowlist_names_what_the_templates_call_and_nothing_else() throws IOException {
    assertThat(allowed()).isEqualTo(called());
  }

  @Test
  public void the_allowlist_names_nothing_twice() throws IOException {
    Matcher method = ALLOWED.matcher(Files.readString(DESCRIPTOR));
    List<String> entries = new ArrayList<>();
    while (method.find()) {
      entries.add(method.group(1));
    }
    assertThat(entries).doesNotHaveDuplicates();
  }

  @Test
  public void no_template_has_a_script_or_a_style_of_its_own() throws IOException {
    for (Path template : templates()) {
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContain("<script", "<style", " style=", "javascript:")
          .doesNotContainPattern("\\son\\w+=");
    }
  }

  private static Set<String> allowed() throws IOException {
    Matcher method = ALLOWED.matcher(Files.readString(DESCRIPTOR));
    Set<String> allowed = new TreeSet<>();
    while (method.find()) {
      allowed.add(method.group(1));
    }
    return allowed;
  }

  private static Set<String> called() throws IOException {
    Set<String> called = new TreeSet<>();
    for (Path template : templates()) {
      new Template(template, Files.readString(template)).collect(called);
    }
    return called;
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".vm")).sorted().toList();
    }
  }

  /** The type of a list. */
  private record ListOf(Class<?> element) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {element};
    }

    @Override
    public Type getRawType() {
      return List.class;
    }

    @Override
    public Type getOwnerType() {
      return null;
    }
  }

  /** One template, read from left to right. */
  private static final class Template {
    private final Path file;
    private final String text;
    private final Map<String, Type> types = new HashMap<>();

    Template(Path file, String text) {
      this.file = file;
      this.text = text;
    }

    void collect(Set<String> called) {
      for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
        String before = text.substring(0, at);
        Matcher given = GIVEN.matcher(text).region(Math.max(0, at - 3), text.length());
        if (before.endsWith("## ") && given.lookingAt()) {
          types.put(given.group(1), given(given));
        } else if (!isDeclaration(before)) {
          Type type = follow(text, at, called);
          declared(before, LOOP).ifPresent(name -> types.put(name, element(type)));
          declared(before, SET).ifPresent(name -> types.put(name, type));
        } else {
          words(text, at).ifPresent(name -> types.put(name, String.class));
        }
      }
    }

    private static Type given(Matcher given) {
      Class<?> type = type(given.group(3));
      return given.group(2) == null ? type : new ListOf(type);
    }

    /** The variable of a loop over words that the template itself lists. */
    private static Optional<String> words(String text, int dollar) {
      int bracket = text.indexOf('[', dollar);
      return bracket < 0 ? Optional.empty() : declared(text.substring(0, bracket + 1), LITERAL);
    }

    private static boolean isDeclaration(String before) {
      return Pattern.compile("#(?:foreach|set)\\s*\\(\\s*$").matcher(before).find();
    }

    private static Optional<String> declared(String before, Pattern directive) {
      Matcher found = Pattern.compile(directive.pattern().replace("(?=\\$)", "$")).matcher(before);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Type follow(String body, int dollar, Set<String> called) {
      int at = dollar + 1;
      while (body.charAt(at) == '!' || body.charAt(at) == '{') {
        at++;
      }
      Matcher name = NAME.matcher(body).region(at, body.length());
      if (!name.lookingAt() || ALWAYS_THERE.contains(name.group())) {
        return Object.class;
      }
      assertThat(types).as("what %s is given", file).containsKey(name.group());
      Type type = types.get(name.group());
      at = name.end();
      while (at + 1 < body.length()
          && body.charAt(at) == '.'
          && Character.isLetter(body.charAt(at + 1))) {
        name = NAME.matcher(body).region(at + 1, body.length());
        assertThat(name.lookingAt()).isTrue();
        at = name.end();
        int arguments = -1;
        if (at < body.length() && body.charAt(at) == '(') {
          int end = closing(body, at);
          arguments = count(body.substring(at + 1, end));
          at = end + 1;
        }
        type = step(type, name.group(), arguments, called);
      }
      return type;
    }

    private Type step(Type type, String name, int arguments, Set<String> called) {
      Class<?> owner = raw(type);
      List<String> names =
          arguments >= 0
              ? List.of(name)
              : List.of("get" + capital(name), "get" + name, "is" + capital(name));
      int expected = Math.max(0, arguments);
      Method method =
          names.stream()
              .flatMap(
                  wanted ->
                      Arrays.stream(owner.getMethods())
                          .filter(
                              found ->
                                  found.getName().equals(wanted)
                                      && found.getParameterCount() == expected))
              .findFirst()
              .orElseThrow(() -> new AssertionError(file + ": " + owner + " has no " + name));
      if (owner.getName().startsWith("org.heed.")) {
        assertThat(Modifier.isPublic(owner.getModifiers())).as(owner + " is public").isTrue();
        called.add(
            method.getDeclaringClass().getName()
                + "#"
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                    .map(Class::getName)
                    .collect(Collectors.joining(",", "(", ")")));
      }
      return method.getGenericReturnType();
    }

    private static int closing(String body, int open) {
      int depth = 0;
      for (int at = open; at < body.length(); at++) {
        depth += body.charAt(at) == '(' ? 1 : body.charAt(at) == ')' ? -1 : 0;
        if (depth == 0) {
          return at;
        }
      }
      throw new AssertionError("a parenthesis is not closed: " + body.substring(open));
    }

    private static int count(String arguments) {
      if (arguments.isBlank()) {
        return 0;
      }
      int depth = 0;
      int count = 1;
      for (char c : arguments.toCharArray()) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        count += c == ',' && depth == 0 ? 1 : 0;
      }
      return count;
    }

    private static Class<?> type(String name) {
      try {
        return Class.forName(name);
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }

    private static Type element(Type type) {
      return type instanceof ParameterizedType of
          ? of.getActualTypeArguments()[of.getActualTypeArguments().length - 1]
          : Object.class;
    }

    private static Class<?> raw(Type type) {
      return type instanceof ParameterizedType of ? (Class<?>) of.getRawType() : (Class<?>) type;
    }

    private static String capital(String name) {
      return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
  }
}
