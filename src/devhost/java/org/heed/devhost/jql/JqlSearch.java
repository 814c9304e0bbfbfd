package org.heed.devhost.jql;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.heed.devhost.db.Database;
import org.heed.devhost.jira.Issues;
import org.heed.devhost.jira.Permissions;
import org.heed.devhost.jira.PropertyIndex;

/** Finds issues by JQL: only those that the searcher may browse. */
public final class JqlSearch implements SearchService {
  private final Database database;
  private final Issues issues;
  private final Permissions permissions;
  private final JqlNames names;
  private final PropertyIndex index;
  private final JqlFunctions functions;
  private final Clock clock;

  /** Over the tables; the app's functions are asked for when a query is run. */
  public JqlSearch(
      Database database,
      Issues issues,
      Permissions permissions,
      JqlNames names,
      PropertyIndex index,
      Supplier<Collection<JqlFunction>> functions,
      Clock clock) {
    this.database = database;
    this.issues = issues;
    this.permissions = permissions;
    this.names = names;
    this.index = index;
    this.functions = new JqlFunctions(functions);
    this.clock = clock;
  }

  /**
   * Runs the query.
   *
   * @param searcher who asks, or null
   * @param query JQL; the empty one is for all issues
   * @param from how many to leave out at the beginning
   * @param max how many to give at most
   * @throws JqlException when it cannot be run, with the position and words for the searcher
   */
  public JqlResults search(ApplicationUser searcher, String query, int from, int max) {
    Jql jql = JqlParser.parse(query);
    SqlText text = new SqlText();
    Set<String> warnings = new LinkedHashSet<>();
    JqlToSql translation =
        new JqlToSql(searcher, text, names, index, functions, clock.instant(), warnings);
    String found =
        " from jiraissue i join project p on p.id = i.project where "
            + browsable(searcher, text)
            + (jql.where() == null ? "" : " and " + translation.condition(jql.where()));
    String count = "select count(*)" + found;
    String page =
        "select i.id"
            + found
            + " order by "
            + translation.order(jql.order())
            + " limit "
            + max
            + " offset "
            + from;
    return database
        .sql()
        .withHandle(
            sql -> {
              long total = text.bindTo(sql.createQuery(count)).mapTo(Long.class).one();
              List<Long> ids = text.bindTo(sql.createQuery(page)).mapTo(Long.class).list();
              return new JqlResults(total, issues.list(ids), List.copyOf(warnings));
            });
  }

  private String browsable(ApplicationUser searcher, SqlText text) {
    Long[] projects = permissions.browsableProjects(searcher).toArray(Long[]::new);
    String all = text.anyOf("i.project", projects);
    boolean own = searcher != null && searcher.isActive() && permissions.reportersBrowseTheirOwn();
    return own ? "(" + all + " or i.reporter = " + text.bind(searcher.getKey()) + ")" : all;
  }
}
