package org.heed.devhost;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.PluginAccessor;
import com.atlassian.plugin.web.Condition;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heed.devhost.ao.AppTables;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.osgi.App;
import org.heed.devhost.osgi.InstalledModules;
import org.heed.devhost.osgi.Module;
import org.heed.devhost.osgi.Osgi;
import org.heed.devhost.velocity.Allowlist;
import org.heed.devhost.velocity.Templates;
import org.heed.devhost.web.Aui;
import org.heed.devhost.web.CurrentUser;
import org.heed.devhost.web.Dates;
import org.heed.devhost.web.Fragments;
import org.heed.devhost.web.HostPlugins;
import org.heed.devhost.web.People;
import org.heed.devhost.web.Site;
import org.heed.devhost.web.Translations;
import org.heed.devhost.web.WebResources;
import org.heed.devhost.web.WebServer;
import org.heed.devhost.web.WebSudo;
import org.heed.devhost.web.Xsrf;
import org.heed.devhost.workflow.Transition;

/**
 * A development host that is up: database, OSGi framework, the app wired in it, pages served.
 * Several can run in one JVM.
 */
public final class RunningHost implements AutoCloseable {
  private static final String CONTEXT_PATH = "/jira";
  private static final Duration WIRING = Duration.ofSeconds(60);

  private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
  private MiniJira jira;
  private App app;
  private Allowlist allowlist;
  private String address;

  private RunningHost() {}

  /**
   * Starts a host and returns when its pages answer.
   *
   * @param port the port, or 0 for a free one
   * @param jar the app's jar
   * @param cache where AUI lies, or would lie
   * @throws Exception with the cause when anything does not start; nothing is left running then
   */
  public static RunningHost start(DatabaseSettings database, int port, Path jar, Path cache)
      throws Exception {
    RunningHost host = new RunningHost();
    try {
      host.run(database, port, jar, cache);
      return host;
    } catch (Exception e) {
      try {
        host.close();
      } catch (IllegalStateException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  private void run(DatabaseSettings database, int port, Path jar, Path cache) throws Exception {
    Clock clock = Clock.systemDefaultZone();
    WebServer server = opened(WebServer.open(port));
    address = "http://localhost:" + server.port() + CONTEXT_PATH;
    jira = opened(new MiniJira(database, clock));
    Osgi osgi = opened(Osgi.start());
    app = App.install(osgi, jar);

    Translations words = new Translations(app);
    CurrentUser current = new CurrentUser(words.helper(Locale.ENGLISH));
    Dates dates = new Dates(clock);
    Xsrf xsrf = new Xsrf();
    WebSudo webSudo = new WebSudo(clock, current);
    WebResources resources = new WebResources(app, words, CONTEXT_PATH);
    allowlist = new Allowlist(listedMethods());
    Templates templates =
        new Templates(
            this::template,
            allowlist,
            () -> Map.of("i18n", current.getI18nHelper(), "contextPath", CONTEXT_PATH));
    jira.services().forEach(osgi::register);
    osgi.register(JiraAuthenticationContext.class, current);
    osgi.register(DateTimeFormatterFactory.class, dates);
    osgi.register(TimeZoneManager.class, dates);
    osgi.register(TemplateRenderer.class, templates);
    osgi.register(PageBuilderService.class, resources);
    osgi.register(XsrfTokenAccessor.class, xsrf);
    osgi.register(XsrfTokenValidator.class, xsrf);
    osgi.register(WebSudoManager.class, webSudo);
    osgi.register(PluginAccessor.class, new HostPlugins(app.descriptor().key()));
    osgi.register(ApplicationProperties.class, (ApplicationProperties) this::baseUrl);
    osgi.register(LoginUriProvider.class, (LoginUriProvider) this::loginUri);
    var tables = AppTables.open(app, jira);
    if (tables.isPresent()) {
      osgi.register(ActiveObjects.class, tables.get());
    }

    app.start(WIRING);
    toClose.push(app::stop);
    jira.use(new InstalledModules(app, words.helper(Locale.ENGLISH)));
    List<LifecycleAware> living = app.services(LifecycleAware.class);
    living.forEach(LifecycleAware::onStart);
    toClose.push(() -> living.forEach(LifecycleAware::onStop));

    Site site =
        new Site(
            jira,
            app,
            templates,
            new Fragments(app, templates, words, CONTEXT_PATH, conditions()),
            resources,
            current,
            xsrf,
            webSudo,
            dates,
            new People(jira),
            CONTEXT_PATH,
            address,
            Files.isDirectory(Aui.folder(cache)));
    server.serve(site, words, Aui.folder(cache));
  }

  /** Makes the sample where there is none, with the app's post-function on "Escalate". */
  public void plantSample() throws IOException, InterruptedException {
    if (!jira.sample().plant()) {
      return;
    }
    PostFunctions.install(app, jira, Transition.ESCALATE, "/devhost/escalate.properties");
    new AdminForm(address, "admin").fill("/devhost/settings.properties");
  }

  /** The address of the pages, without a slash at the end. */
  public String address() {
    return address;
  }

  /** The Jira behind the pages. */
  public MiniJira jira() {
    return jira;
  }

  /** The app in it. */
  public App app() {
    return app;
  }

  /** The methods of the app that templates called without their being listed. */
  public java.util.Set<String> refusedMethods() {
    return allowlist.refused();
  }

  /**
   * Stops everything, in the reverse order of the start.
   *
   * @throws IllegalStateException when a part did not stop; the others did
   */
  @Override
  public synchronized void close() {
    IllegalStateException failure = null;
    while (!toClose.isEmpty()) {
      try {
        toClose.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new IllegalStateException("the development host did not stop cleanly", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    toClose.push(part);
    return part;
  }

  private Optional<URL> template(String name) {
    return name.startsWith("devhost/")
        ? Optional.ofNullable(RunningHost.class.getResource("/" + name))
        : app.resource(name);
  }

  private List<String> listedMethods() {
    List<String> methods = new ArrayList<>();
    for (Module list : app.descriptor().modules("velocity-allowlist")) {
      list.children("method").forEach(method -> methods.add(method.text()));
    }
    return methods;
  }

  private String baseUrl(UrlMode mode) {
    return switch (mode) {
      case RELATIVE, RELATIVE_CANONICAL -> CONTEXT_PATH;
      default -> address;
    };
  }

  private URI loginUri(URI returnTo) {
    return URI.create(
        address
            + "/login.jsp?os_destination="
            + URLEncoder.encode(returnTo.toString(), StandardCharsets.UTF_8));
  }

  /** Those of Jira's own conditions that an app is likely to use. */
  private Map<String, Condition> conditions() {
    String of = "com.atlassian.jira.plugin.webfragment.conditions.";
    return Map.of(
        of + "UserLoggedInCondition", condition(user -> user != null),
        of + "UserIsAdminCondition",
            condition(
                user ->
                    jira.globalPermissions().hasPermission(GlobalPermissionKey.ADMINISTER, user)));
  }

  private static Condition condition(java.util.function.Predicate<ApplicationUser> holds) {
    return new Condition() {
      @Override
      public void init(Map<String, String> params) {
        // these two take none
      }

      @Override
      public boolean shouldDisplay(Map<String, Object> context) {
        return holds.test((ApplicationUser) context.get("user"));
      }
    };
  }
}
