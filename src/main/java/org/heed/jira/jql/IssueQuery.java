package org.heed.jira.jql;

import java.util.List;

/** One indexed database query that gives the ids of issues. */
@FunctionalInterface
interface IssueQuery {

  /** Runs it and gives at most so many ids. */
  List<Long> find(int limit);
}
