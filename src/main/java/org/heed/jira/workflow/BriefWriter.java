package org.heed.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.heed.escalation.BriefMarkup;
import org.heed.escalation.HandoverBrief;
import org.heed.escalation.Wording;
import org.heed.jira.conversations.Team;

/** Writes the hand-over brief as the internal comment that it will be. */
public final class BriefWriter {

  private final Audience.Finder audiences;
  private final ApplicationProperties application;

  /** Made by the app's wiring. */
  public BriefWriter(
      GroupManager groups, ProjectRoleManager roles, ApplicationProperties application) {
    this.audiences = new Audience.Finder(groups, roles);
    this.application = application;
  }

  /**
   * The people around a brief.
   *
   * @param team the team of the project
   * @param options what the admin chose for the transition
   * @param caller who makes the transition
   * @param senior who is brought in
   * @param customers who must not read it
   */
  record Circle(
      Team team,
      EscalateOptions options,
      Optional<ApplicationUser> caller,
      ApplicationUser senior,
      Collection<ApplicationUser> customers) {

    Circle {
      customers = List.copyOf(customers);
    }
  }

  /**
   * Writes a brief.
   *
   * @param zone the zone in which its times are given
   * @return empty if it could not be kept from the customers
   */
  Optional<Plan.Brief> write(
      Issue issue, HandoverBrief brief, Circle circle, ZoneId zone, Wording wording) {
    return audiences
        .find(
            issue, circle.team().settings(), circle.options(), circle.senior(), circle.customers())
        .map(
            audience ->
                new Plan.Brief(
                    author(circle),
                    new BriefMarkup(wording, url(issue), zone).write(brief),
                    audience));
  }

  /** A customer may make the transition, but never writes to the team. */
  private static ApplicationUser author(Circle circle) {
    return circle.caller().filter(caller -> circle.team().isAgent(caller)).orElse(circle.senior());
  }

  private String url(Issue issue) {
    return application.getBaseUrl(UrlMode.valueOf("CANONICAL")) + "/browse/" + issue.getKey();
  }
}
