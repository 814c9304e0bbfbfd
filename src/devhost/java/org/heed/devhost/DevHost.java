package org.heed.devhost;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.devhost.web.Aui;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * {@code mvn -Pdevhost}: starts a host, says where, and runs until it is stopped or the process
 * that started it is gone.
 */
public final class DevHost {
  private static final int FAILED = 1;

  private DevHost() {}

  /**
   * Takes its options from system properties: heed.jar, devhost.port, devhost.jdbc, devhost.import.
   */
  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    PrintStream out = System.out;
    CountDownLatch stop = new CountDownLatch(1);
    endWithParent(stop);
    try (RunningHost host = start(out)) {
      Thread hook = new Thread(() -> close(host, out), "stop");
      Runtime.getRuntime().addShutdownHook(hook);
      out.println();
      out.println("  " + host.app().descriptor().name() + " is running in the development host:");
      out.println("  " + host.address());
      out.println("  (not Jira; Ctrl-C ends it)");
      out.println();
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      out.println("The development host did not start: " + e.getMessage());
      e.printStackTrace(System.err);
      System.exit(FAILED);
    }
    // the extender leaves a thread that would keep the JVM alive
    System.exit(0);
  }

  private static RunningHost start(PrintStream out) throws Exception {
    Path cache = Path.of(System.getProperty("devhost.cache", ".cache"));
    String missing = Aui.fetch(cache);
    if (!missing.isEmpty()) {
      out.println("Pages will look plain: AUI could not be fetched by npm (" + missing + ").");
    }
    return RunningHost.start(
        database(),
        Integer.parseInt(System.getProperty("devhost.port", "2990")),
        Path.of(System.getProperty("heed.jar")),
        cache);
  }

  private static DatabaseSettings database() {
    return option("devhost.jdbc")
        .map(url -> new DatabaseSettings(url, null, null))
        .orElseGet(
            () ->
                DatabaseSettings.file(
                    Path.of(System.getProperty("devhost.data", "target/devhost"), "jira")));
  }

  /** A system property that Maven may hand over empty. */
  private static Optional<String> option(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
  }

  /** A signal to Maven does not reach the process that it started. */
  private static void endWithParent(CountDownLatch stop) {
    ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(stop::countDown));
  }

  private static void close(RunningHost host, PrintStream out) {
    try {
      host.close();
    } catch (IllegalStateException e) {
      out.println(e.getMessage() + ": " + e.getCause());
    }
  }
}
