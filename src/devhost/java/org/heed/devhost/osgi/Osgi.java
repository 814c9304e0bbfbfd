package org.heed.devhost.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * A running OSGi framework (Felix) with the Spring extender (Gemini Blueprint) in it, as Jira has.
 *
 * <p>The host's Jira declarations and the libraries that Jira gives to apps are exported from the
 * host's own class path; the extender and Spring are bundles, installed from their jars.
 */
public final class Osgi implements AutoCloseable {
  private static final List<String> EXTENDER =
      List.of(
          "org.apache.servicemix.bundles.aopalliance",
          "org.apache.servicemix.bundles.spring-core",
          "org.apache.servicemix.bundles.spring-beans",
          "org.apache.servicemix.bundles.spring-expression",
          "org.apache.servicemix.bundles.spring-aop",
          "org.apache.servicemix.bundles.spring-context",
          "org.eclipse.gemini.blueprint.io",
          "org.eclipse.gemini.blueprint.core",
          "org.eclipse.gemini.blueprint.extender");

  private final Path storage;
  private final Framework framework;

  private Osgi(Path storage, Framework framework) {
    this.storage = storage;
    this.framework = framework;
  }

  /**
   * Starts a framework with fresh storage.
   *
   * @throws BundleException when Felix or the extender does not start
   */
  public static Osgi start() throws BundleException, IOException {
    Path storage = Files.createTempDirectory("heed-devhost-osgi");
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no OSGi framework on the class path"))
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    storage.toString(),
                    Constants.FRAMEWORK_STORAGE_CLEAN,
                    Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    exports()));
    Osgi osgi = new Osgi(storage, framework);
    try {
      framework.start();
      Map<String, Path> jars = bundlesOnClassPath();
      for (String name : EXTENDER) {
        Path jar = jars.get(name);
        if (jar == null) {
          throw new IllegalStateException("bundle not on the class path: " + name);
        }
        osgi.install(jar);
      }
      osgi.bundle("org.eclipse.gemini.blueprint.extender").start();
      return osgi;
    } catch (BundleException | RuntimeException e) {
      osgi.close();
      throw e;
    }
  }

  /** Offers a host service to the app under one interface's name. */
  public void register(Class<?> type, Object service) {
    if (!type.isInstance(service)) {
      throw new IllegalArgumentException(service + " is no " + type.getName());
    }
    framework
        .getBundleContext()
        .registerService(type.getName(), service, new java.util.Hashtable<>());
  }

  /** Whether some host service is registered under this interface name. */
  boolean offers(String interfaceName) {
    return framework.getBundleContext().getServiceReference(interfaceName) != null;
  }

  Bundle install(Path jar) throws BundleException {
    return framework.getBundleContext().installBundle(jar.toUri().toString());
  }

  boolean resolve(Bundle bundle) {
    return framework.adapt(FrameworkWiring.class).resolveBundles(List.of(bundle));
  }

  Bundle bundle(String symbolicName) {
    return Stream.of(framework.getBundleContext().getBundles())
        .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  Framework framework() {
    return framework;
  }

  /** Stops every bundle and deletes the framework's storage. */
  @Override
  public void close() {
    try {
      framework.stop();
      framework.waitForStop(20_000);
      try (Stream<Path> files = Files.walk(storage)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (BundleException e) {
      throw new IllegalStateException("the OSGi framework did not stop", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What Jira's own class path gives to apps, package by package. */
  private static String exports() {
    Map<String, String> versions = new TreeMap<>();
    export(versions, com.atlassian.jira.issue.Issue.class, "com", "0.0.0");
    export(versions, net.java.ao.RawEntity.class, "net.java.ao", "6.1.1");
    export(versions, jakarta.servlet.Servlet.class, "jakarta.servlet", "6.0.0");
    export(versions, jakarta.ws.rs.Path.class, "jakarta.ws.rs", "3.1.0");
    export(versions, jakarta.inject.Inject.class, "jakarta.inject", "2.0.1");
    export(versions, org.slf4j.Logger.class, "org.slf4j", "2.0.0");
    export(versions, org.apache.commons.logging.Log.class, "org.apache.commons.logging", "1.2.0");
    StringBuilder list = new StringBuilder();
    versions.forEach(
        (name, version) ->
            list.append(list.isEmpty() ? "" : ",")
                .append(name)
                .append(";version=\"")
                .append(version)
                .append('"'));
    return list.toString();
  }

  private static void export(
      Map<String, String> versions, Class<?> anchor, String prefix, String version) {
    Packages.beside(anchor, prefix).forEach(name -> versions.put(name, version));
  }

  private static Map<String, Path> bundlesOnClassPath() throws IOException {
    Map<String, Path> jars = new TreeMap<>();
    for (URL url :
        Collections.list(Osgi.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
      if (!url.getProtocol().equals("jar")) {
        continue;
      }
      try (var in = url.openStream()) {
        String name = new Manifest(in).getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (name != null) {
          String spec = url.getPath();
          jars.putIfAbsent(
              name.split(";")[0].trim(),
              Path.of(URI.create(spec.substring(0, spec.indexOf("!/")))));
        }
      }
    }
    return jars;
  }
}
