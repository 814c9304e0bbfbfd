package org.heed.devhost;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import java.util.UUID;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.devhost.jira.GlobalPermissions;
import org.heed.devhost.jira.MiniJira;
import org.heed.devhost.jira.Roles;
import org.heed.devhost.jira.User;

/** A small support team on an empty Jira: one project, a customer, two agents, an admin. */
public final class Town implements AutoCloseable {
  public final MiniJira jira;
  public final Project host;
  public final ApplicationUser customer;
  public final ApplicationUser agent;
  public final ApplicationUser colleague;
  public final ApplicationUser admin;
  public final ApplicationUser stranger;

  private Town(DatabaseSettings settings) {
    jira = new MiniJira(settings, Clock.systemUTC());
    host = jira.projects().add("HOST", "Hosting");
    customer = user("ruth", "Ruth Adeyemi");
    agent = user("tomas", "Tomas Brandl");
    colleague = user("ines", "Ines Carvalho");
    admin = user("admin", "Ada Admin");
    stranger = user("stranger", "Sam Stranger");
    jira.groups().join(admin, GlobalPermissions.ADMINISTRATORS);
    jira.roles().grantToGroup(host, Roles.ADMINISTRATORS, GlobalPermissions.ADMINISTRATORS);
    jira.roles().grant(host, Roles.TEAM, agent);
    jira.roles().grant(host, Roles.TEAM, colleague);
    jira.roles().grant(host, Roles.CUSTOMERS, customer);
  }

  /** On a database in memory that nobody else has. */
  public static Town onH2() {
    return on(DatabaseSettings.memory(UUID.randomUUID().toString()));
  }

  /** On that database. */
  public static Town on(DatabaseSettings settings) {
    return new Town(settings);
  }

  /** A request of the customer. */
  public Issue request(String summary) {
    return jira.operations().create(customer, host, summary, "It worked until this morning.");
  }

  private ApplicationUser user(String name, String displayName) {
    return jira.users().add(new User(name, name, displayName, name + "@example.com", true));
  }

  @Override
  public void close() {
    jira.close();
  }
}
