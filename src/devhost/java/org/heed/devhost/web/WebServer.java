package org.heed.devhost.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.heed.devhost.rest.AppRest;
import org.heed.devhost.rest.JiraRest;

/** Jetty with the host's pages and the app's parts. It answers on this machine only. */
public final class WebServer implements AutoCloseable {
  private final Server server;

  private WebServer(Server server) {
    this.server = server;
  }

  /**
   * Opens the port; the pages come with {@link #serve}.
   *
   * @param port the port, or 0 for a free one
   * @throws java.io.IOException when the port is taken
   */
  public static WebServer open(int port) throws Exception {
    Server server = new Server(new InetSocketAddress("localhost", port));
    ((ServerConnector) server.getConnectors()[0]).open();
    return new WebServer(server);
  }

  /** The port that was opened. */
  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** Answers from now on, everything behind the doorman. */
  public void serve(Site site, Translations words, Path aui) throws Exception {
    ServletContextHandler context = new ServletContextHandler(site.contextPath());
    context.addFilter(
        new FilterHolder(new Doorman(site)), "/*", EnumSet.of(DispatcherType.REQUEST));
    Map<String, Servlet> servlets = new LinkedHashMap<>();
    servlets.put("/", new Home(site));
    servlets.put("/browse/*", new IssuePage(site));
    servlets.put("/projects/*", new ProjectPage(site));
    servlets.put("/issues/*", new SearchPage(site));
    servlets.put("/rest/api/2/*", new JiraRest(site.jira(), site.current()));
    servlets.put("/secure/admin/*", new AdminPage(site, words));
    servlets.put("/plugins/servlet/*", new PluginServlets(site));
    UserPage users = new UserPage(site);
    servlets.put("/devhost/user", users);
    servlets.put("/login.jsp", users);
    servlets.put(WebSudo.PAGE, users);
    Downloads downloads = new Downloads(site.resources(), aui);
    servlets.put("/download/resources/*", downloads);
    servlets.put("/devhost/static/*", downloads);
    AppRest.servlets(site.app(), site.current(), site.jira().globalPermissions())
        .forEach((path, servlet) -> servlets.put("/rest" + path, servlet));
    Map<Servlet, ServletHolder> holders = new IdentityHashMap<>();
    servlets.forEach(
        (path, servlet) ->
            context.addServlet(holders.computeIfAbsent(servlet, ServletHolder::new), path));
    server.setHandler(context);
    server.start();
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }
}
