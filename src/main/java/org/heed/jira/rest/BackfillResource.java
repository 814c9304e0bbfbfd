package org.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.google.gson.JsonObject;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Optional;
import org.heed.jira.jobs.Backfill;
import org.heed.jira.jobs.BackfillProgress;

/** Reading past issues: progress, start, pause, resume. For Jira administrators. */
@Path("backfill")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class BackfillResource {

  private final Backfill backfill;
  private final ProjectManager projects;
  private final JiraAuthenticationContext authentication;

  /** Made by Jira when the module is enabled. */
  @Inject
  public BackfillResource(
      Backfill backfill, ProjectManager projects, JiraAuthenticationContext authentication) {
    this.backfill = backfill;
    this.projects = projects;
    this.authentication = authentication;
  }

  /** How far it has come; {@code {"state":"none"}} if it was never started. */
  @GET
  public Response progress() {
    return answer(Status.OK);
  }

  /**
   * Starts it: 404 if there is no such project, 409 if another run is going on.
   *
   * @param projectKey the project to go through; all if absent
   */
  @POST
  public Response start(@QueryParam("project") String projectKey) {
    Optional<Project> project = Optional.ofNullable(projectKey).map(projects::getProjectObjByKey);
    if (projectKey != null && project.isEmpty()) {
      return Response.status(Status.NOT_FOUND).build();
    }
    return answer(backfill.start(project, admin()) ? Status.OK : Status.CONFLICT);
  }

  /** Pauses it, if it runs. */
  @POST
  @Path("pause")
  public Response pause() {
    backfill.pause(admin());
    return answer(Status.OK);
  }

  /** Lets it go on, if it is paused. */
  @POST
  @Path("resume")
  public Response resume() {
    backfill.resume(admin());
    return answer(Status.OK);
  }

  private String admin() {
    return authentication.getLoggedInUser().getKey();
  }

  private Response answer(Status status) {
    JsonObject json = new JsonObject();
    backfill
        .progress()
        .ifPresentOrElse(
            progress -> describe(progress, json), () -> json.addProperty("state", "none"));
    return Response.status(status).entity(json.toString()).build();
  }

  private static void describe(BackfillProgress progress, JsonObject json) {
    json.addProperty("state", progress.state().name().toLowerCase(Locale.ROOT));
    json.addProperty("total", progress.total());
    json.addProperty("done", progress.done());
    json.addProperty("percent", progress.percent());
    json.addProperty("started", progress.started().toString());
    progress.ended().ifPresent(ended -> json.addProperty("ended", ended.toString()));
  }
}
