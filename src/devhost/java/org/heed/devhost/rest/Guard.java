package org.heed.devhost.rest;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Set;

/**
 * Lets in whom a resource's annotation lets in, the method's before the class's; without one,
 * whoever is logged in. Refuses what another site's form could send.
 */
final class Guard implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final JiraAuthenticationContext current;
  private final GlobalPermissionManager permissions;

  @Context private ResourceInfo resource;

  Guard(JiraAuthenticationContext current, GlobalPermissionManager permissions) {
    this.current = current;
    this.permissions = permissions;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!READING.contains(request.getMethod()) && isForged(request)) {
      refuse(request, 403, "XSRF check failed");
    } else if (!has(UnrestrictedAccess.class)) {
      if (!current.isLoggedInUser()) {
        refuse(request, 401, "You are not logged in");
      } else if (has(AdminOnly.class)
          && !permissions.hasPermission(
              GlobalPermissionKey.ADMINISTER, current.getLoggedInUser())) {
        refuse(request, 403, "Administrators only");
      }
    }
  }

  private boolean has(Class<? extends Annotation> annotation) {
    return resource.getResourceMethod().isAnnotationPresent(annotation)
        || isOnClass(annotation) && !isOnMethod();
  }

  private boolean isOnClass(Class<? extends Annotation> annotation) {
    return resource.getResourceClass().isAnnotationPresent(annotation);
  }

  private boolean isOnMethod() {
    return resource.getResourceMethod().isAnnotationPresent(AdminOnly.class)
        || resource.getResourceMethod().isAnnotationPresent(UnrestrictedAccess.class);
  }

  private static boolean isForged(ContainerRequestContext request) {
    if ("no-check".equals(request.getHeaderString("X-Atlassian-Token"))) {
      return false;
    }
    String origin = request.getHeaderString("Origin");
    if (origin != null && !origin.equals("null")) {
      URI here = request.getUriInfo().getBaseUri();
      URI there = URI.create(origin);
      if (!here.getHost().equals(there.getHost()) || here.getPort() != there.getPort()) {
        return true;
      }
    }
    MediaType type = request.getMediaType();
    return type == null
        || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
        || type.isCompatible(MediaType.TEXT_PLAIN_TYPE);
  }

  private static void refuse(ContainerRequestContext request, int status, String message) {
    request.abortWith(
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity("{\"message\":\"" + message + "\",\"status-code\":" + status + "}")
            .build());
  }
}
