package org.heed.devhost.velocity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which methods a template may call: the host's own, plain values of the JDK, and of the app only
 * those that its descriptor lists, as {@code package.Class#method(type type)}.
 */
public final class Allowlist {
  private static final Logger LOG = LoggerFactory.getLogger(Allowlist.class);
  private static final Set<String> OF_OBJECT = Set.of("toString", "equals", "hashCode");
  private static final Set<String> OF_JAVA_LANG =
      Set.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.Comparable",
          "java.lang.Boolean",
          "java.lang.Character",
          "java.lang.Iterable",
          "java.lang.Enum",
          "java.lang.Number",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Double",
          "java.lang.Float");

  private final Set<String> listed;
  private final Set<String> refused = new ConcurrentSkipListSet<>();

  /** An allowlist of these entries, whatever the spaces between types. */
  public Allowlist(Collection<String> entries) {
    listed = entries.stream().map(Allowlist::normal).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What templates called in vain since the start, in the form of an entry. */
  public Set<String> refused() {
    return Set.copyOf(refused);
  }

  boolean allows(Method method) {
    Class<?> owner = method.getDeclaringClass();
    if (ofHost(owner) || ofJdk(owner, method.getName()) || listed.contains(entry(method))) {
      return true;
    }
    if (refused.add(entry(method))) {
      LOG.warn("A template calls {}, which no <velocity-allowlist> lists", entry(method));
    }
    return false;
  }

  private static boolean ofHost(Class<?> owner) {
    return owner.getClassLoader() == Allowlist.class.getClassLoader();
  }

  private static boolean ofJdk(Class<?> owner, String method) {
    String name = owner.getName();
    if (name.equals("java.lang.Object")) {
      return OF_OBJECT.contains(method);
    }
    return OF_JAVA_LANG.contains(name)
        || owner.getPackageName().equals("java.util")
        || owner.getPackageName().equals("java.time")
        || owner.getPackageName().equals("java.sql");
  }

  private static String entry(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getCanonicalName)
        .collect(
            Collectors.joining(
                " ", method.getDeclaringClass().getName() + "#" + method.getName() + "(", ")"));
  }

  private static String normal(String entry) {
    return entry.trim().replaceAll("[\\s,]+", " ").replace("( ", "(").replace(" )", ")");
  }
}
