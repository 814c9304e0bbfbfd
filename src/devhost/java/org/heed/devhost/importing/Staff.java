package org.heed.devhost.importing;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Objects;
import org.heed.devhost.db.Database;
import org.heed.devhost.jira.Roles;
import org.heed.devhost.jira.Users;

/**
 * Decides who is an agent, for an export does not say. Agents are those to whom somebody else's
 * issue is assigned, and those who commented on at least {@value #SEVERAL} issues of others and on
 * twice as many as they reported themselves. Everybody else is a customer.
 */
final class Staff {
  static final int SEVERAL = 5;

  private final Database database;
  private final Users users;
  private final Roles roles;

  Staff(Database database, Users users, Roles roles) {
    this.database = database;
    this.users = users;
    this.roles = roles;
  }

  /** Gives the agents of the project their role. Returns how many there are. */
  int grant(Project project) {
    List<String> keys =
        database
            .sql()
            .withHandle(
                sql ->
                    sql.createQuery(
                            "select distinct i.assignee from jiraissue i where i.project = :project"
                                + " and i.assignee <> coalesce(i.reporter, '')"
                                + " union select o.author from (select a.author,"
                                + " count(distinct a.issueid) as issues from jiraaction a"
                                + " join jiraissue i on i.id = a.issueid"
                                + " where i.project = :project"
                                + " and a.author <> coalesce(i.reporter, '') group by a.author) o"
                                + " where o.issues >= :several and o.issues >= 2 * (select count(*)"
                                + " from jiraissue r where r.project = :project"
                                + " and r.reporter = o.author)")
                        .bind("project", project.getId())
                        .bind("several", SEVERAL)
                        .mapTo(String.class)
                        .list());
    List<ApplicationUser> staff =
        keys.stream().map(users::getUserByKey).filter(Objects::nonNull).toList();
    return database.inTransaction(
        () -> {
          staff.forEach(agent -> roles.grant(project, Roles.TEAM, agent));
          return staff.size();
        });
  }
}
