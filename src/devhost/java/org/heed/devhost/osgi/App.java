package org.heed.devhost.osgi;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/** The app's jar, installed; after {@link #start} its Spring container builds module classes. */
public final class App {
  private static final String CONTEXT_LISTENER =
      "org.eclipse.gemini.blueprint.context.event.OsgiBundleApplicationContextListener";
  private static final Pattern REFERENCE =
      Pattern.compile("<(?:\\w+:)?reference\\b[^>]*?\\binterface=\"([^\"]+)\"[^>]*>");
  private static final int AUTOWIRE_CONSTRUCTOR = 3;

  private final Osgi osgi;
  private final Bundle bundle;
  private final Descriptor descriptor;
  private Object beanFactory;

  private App(Osgi osgi, Bundle bundle, Descriptor descriptor) {
    this.osgi = osgi;
    this.bundle = bundle;
    this.descriptor = descriptor;
  }

  /**
   * Installs and resolves a jar, without starting it.
   *
   * @throws IllegalStateException when it is no app, or a package that it imports is missing
   */
  public static App install(Osgi osgi, Path jar) throws IOException, BundleException {
    Bundle bundle = osgi.install(jar);
    URL descriptor = bundle.getEntry("atlassian-plugin.xml");
    if (descriptor == null) {
      throw new IllegalStateException("no atlassian-plugin.xml at the root of " + jar);
    }
    if (!osgi.resolve(bundle)) {
      bundle.start(); // throws, and names the package that nobody exports
    }
    try (var in = descriptor.openStream()) {
      return new App(osgi, bundle, Descriptor.read(in));
    }
  }

  /**
   * Starts the app and waits until its Spring context is there.
   *
   * @throws IllegalStateException with the app's own failure as cause
   */
  public void start(Duration timeout) throws BundleException, IOException {
    List<String> missing = missingServices();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("the development host has no service for " + missing);
    }
    String name = bundle.getSymbolicName();
    CompletableFuture<Object> context = new CompletableFuture<>();
    listen(context);
    try {
      bundle.start();
      Object found = context.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      beanFactory = found.getClass().getMethod("getAutowireCapableBeanFactory").invoke(found);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the Spring context of " + name + " failed to start: " + root(e.getCause()),
          e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "the Spring context of "
              + name
              + " was not there after "
              + timeout.toSeconds()
              + " s; has the jar a META-INF/spring/*.xml and the header Spring-Context?",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the app started", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the app's atlassian-plugin.xml says. */
  public Descriptor descriptor() {
    return descriptor;
  }

  /** The bundle's version. */
  public String version() {
    return bundle.getVersion().toString();
  }

  /** An entry of the jar, or nothing. A leading slash makes no difference. */
  public Optional<URL> resource(String path) {
    return Optional.ofNullable(bundle.getEntry(path));
  }

  /** The app's class loader, for its resource bundles. */
  public ClassLoader classLoader() {
    return bundle.adapt(BundleWiring.class).getClassLoader();
  }

  /** Loads one of the app's classes. */
  public Class<?> load(String className) {
    try {
      return bundle.loadClass(className);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("atlassian-plugin.xml names a class that is not there", e);
    }
  }

  /** The app's classes in that package and below, those of its own jar only. */
  public List<Class<?>> classesIn(String packageName) {
    Collection<String> files =
        bundle
            .adapt(BundleWiring.class)
            .listResources(
                packageName.replace('.', '/'),
                "*.class",
                BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL);
    List<Class<?>> classes = new ArrayList<>();
    for (String file : files) {
      if (!file.endsWith("-info.class")) {
        classes.add(load(file.substring(0, file.length() - 6).replace('/', '.')));
      }
    }
    return classes;
  }

  /** A new object of one of the app's classes, its constructor injected by the app's own Spring. */
  public Object create(String className) {
    Class<?> type = load(className);
    if (beanFactory == null) {
      throw new IllegalStateException("the app is not started");
    }
    try {
      Method createBean =
          Class.forName(
                  "org.springframework.beans.factory.config.AutowireCapableBeanFactory",
                  false,
                  beanFactory.getClass().getClassLoader())
              .getMethod("createBean", Class.class, int.class, boolean.class);
      return createBean.invoke(beanFactory, type, AUTOWIRE_CONSTRUCTOR, false);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "the app's Spring could not build " + className + ": " + root(e.getCause()),
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As {@link #create(String)}, seen as a type that the host knows too. */
  public <T> T create(String className, Class<T> as) {
    return as.cast(create(className));
  }

  /** Every service of that type that the app itself registered. */
  public <T> List<T> services(Class<T> type) {
    List<T> found = new ArrayList<>();
    ServiceReference<?>[] registered = bundle.getRegisteredServices();
    if (registered == null) {
      return found;
    }
    for (ServiceReference<?> reference : registered) {
      Object service = osgi.framework().getBundleContext().getService(reference);
      if (type.isInstance(service)) {
        found.add(type.cast(service));
      }
    }
    return found;
  }

  /** Stops the app: its Spring context is destroyed, its services are gone. */
  public void stop() throws BundleException {
    beanFactory = null;
    bundle.stop();
  }

  private List<String> missingServices() throws IOException {
    List<String> missing = new ArrayList<>();
    var files = bundle.findEntries("META-INF/spring", "*.xml", false);
    for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
      try (var in = file.openStream()) {
        String xml = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Matcher reference = REFERENCE.matcher(xml);
        while (reference.find()) {
          boolean optional = reference.group().contains("0..1");
          if (!optional && !osgi.offers(reference.group(1))) {
            missing.add(reference.group(1));
          }
        }
      }
    }
    return missing;
  }

  /** A failed context leaves its bundle ACTIVE and tells only listeners of the extender's own. */
  private void listen(CompletableFuture<Object> context) {
    try {
      Class<?> listener =
          osgi.bundle("org.eclipse.gemini.blueprint.core").loadClass(CONTEXT_LISTENER);
      Object proxy =
          Proxy.newProxyInstance(
              listener.getClassLoader(),
              new Class<?>[] {listener},
              (self, method, args) -> {
                switch (method.getName()) {
                  case "hashCode":
                    return System.identityHashCode(self);
                  case "equals":
                    return self == args[0];
                  case "toString":
                    return "listener of the development host";
                  default:
                    tell(context, args[0]);
                    return null;
                }
              });
      osgi.framework()
          .getBundleContext()
          .registerService(CONTEXT_LISTENER, proxy, new java.util.Hashtable<>());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(CompletableFuture<Object> context, Object event)
      throws ReflectiveOperationException {
    Class<?> type = event.getClass();
    if (!bundle.equals(type.getMethod("getBundle").invoke(event))) {
      return;
    }
    switch (type.getSimpleName()) {
      case "OsgiBundleContextRefreshedEvent" ->
          context.complete(type.getMethod("getApplicationContext").invoke(event));
      case "OsgiBundleContextFailedEvent" ->
          context.completeExceptionally(
              (Throwable) type.getMethod("getFailureCause").invoke(event));
      default -> {
        // closing and waiting are no news here
      }
    }
  }

  private static String root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }
}
