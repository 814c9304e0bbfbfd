package org.heed.devhost;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.devhost.importing.ImportReport;
import org.heed.devhost.web.Aui;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * {@code mvn -Pdevhost}: starts a host, says where, and runs until it is stopped or the process
 * that started it is gone.
 */
public final class DevHost {
  private static final int FAILED = 1;
  private static final int EVERY = 500;
  private static final int MOST_PROBLEMS = 50;

  private DevHost() {}

  /**
   * Takes its options from system properties: heed.jar, devhost.port, devhost.jdbc, devhost.import.
   */
  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    PrintStream out = System.out;
    AtomicBoolean stopping = new AtomicBoolean();
    try {
      RunningHost host = start(out);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    stopping.set(true);
                    close(host, out);
                  },
                  "stop"));
      endWithParent();
      host.plantSample();
      out.println();
      out.println("  " + host.app().descriptor().name() + " is running in the development host:");
      out.println("  " + host.address());
      out.println("  (not Jira; Ctrl-C ends it)");
      out.println();
      fill(host, out);
      new CountDownLatch(1).await(); // a signal or the parent's end stops the JVM
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // what fails because everything is being closed is no news
      if (!stopping.get()) {
        out.println("The development host failed: " + e.getMessage());
        e.printStackTrace(System.err);
        System.exit(FAILED);
      }
    }
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

  /** Imports what is asked for, and has the app read what it has not seen happen. */
  private static void fill(RunningHost host, PrintStream out)
      throws IOException, InterruptedException {
    boolean inPlace = System.getenv("CI") == null && hasTerminal();
    Backfill backfill = new Backfill(host, out, inPlace);
    boolean news = option("devhost.import").map(files -> importing(host, out, files)).orElse(false);
    String state = backfill.state();
    if (news || state.equals("none")) {
      backfill.run();
    } else if (state.equals("running")) {
      backfill.watch();
    }
    out.println("Every issue was read. Ready at " + host.address());
  }

  /** Whether there is anything new. */
  private static boolean importing(RunningHost host, PrintStream out, String files) {
    List<Path> paths = Stream.of(files.split(",")).map(String::trim).map(Path::of).toList();
    int[] shown = {0};
    ImportReport report =
        host.jira()
            .importer()
            .run(
                paths,
                progress -> {
                  if (progress.issues() / EVERY > shown[0]) {
                    shown[0] = progress.issues() / EVERY;
                    out.printf(
                        "Importing %s: %,d issues, %,d comments%n",
                        progress.file(), progress.issues(), progress.comments());
                  }
                });
    out.printf(
        "Imported %,d issues with %,d comments and %,d changes; %,d were there already.%n",
        report.issues(), report.comments(), report.changes(), report.alreadyThere());
    report.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> out.println("  " + problem));
    if (report.problemCount() > MOST_PROBLEMS) {
      out.printf("  ... %,d problems in all%n", report.problemCount());
    }
    return report.issues() > 0;
  }

  private static boolean hasTerminal() {
    String terminal = System.getenv("TERM");
    return terminal != null && !terminal.equals("dumb");
  }

  private static DatabaseSettings database() {
    return option("devhost.jdbc")
        .map(url -> new DatabaseSettings(url, null, null))
        .orElseGet(DevHost::ownDatabase);
  }

  /**
   * H2 in a file that outlives the host; the host closes it, not H2's own hook, which is too early.
   */
  private static DatabaseSettings ownDatabase() {
    Path data = Path.of(System.getProperty("devhost.data", "target/devhost"), "jira");
    return new DatabaseSettings(
        "jdbc:h2:file:" + data.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
  }

  /** A system property that Maven may hand over empty. */
  private static Optional<String> option(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
  }

  /** A signal to Maven does not reach the process that it started. */
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
  }

  private static void close(RunningHost host, PrintStream out) {
    try {
      host.close();
    } catch (IllegalStateException e) {
      out.println(e.getMessage() + ": " + e.getCause());
    }
  }
}
