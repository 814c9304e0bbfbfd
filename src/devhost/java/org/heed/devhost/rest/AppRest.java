package org.heed.devhost.rest;

import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.heed.devhost.osgi.App;
import org.heed.devhost.osgi.Module;

/** The app's REST resources, made by its own Spring and served by Jersey. */
public final class AppRest {
  private AppRest() {}

  /** A servlet for each address of the app's {@code rest} modules, such as {@code /heed/1.0/*}. */
  public static Map<String, Servlet> servlets(
      App app, JiraAuthenticationContext current, GlobalPermissionManager permissions) {
    Map<String, Servlet> servlets = new LinkedHashMap<>();
    for (Module module : app.descriptor().modules("rest")) {
      ResourceConfig config = config();
      config.register(new Guard(current, permissions));
      for (Module scanned : module.children("package")) {
        for (Class<?> type : app.classesIn(scanned.text())) {
          if (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class)) {
            config.register(app.create(type.getName()));
          }
        }
      }
      String path = module.attribute("path");
      servlets.put(path + "/" + module.attribute("version") + "/*", new ServletContainer(config));
    }
    return servlets;
  }

  /** Jersey with JSON and without what nobody asked for. */
  static ResourceConfig config() {
    return new ResourceConfig()
        .register(JacksonFeature.class)
        .property(ServerProperties.WADL_FEATURE_DISABLE, true)
        .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
  }
}
