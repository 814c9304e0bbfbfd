package org.heed.devhost.jql;

import com.atlassian.jira.issue.Issue;
import java.util.List;

/**
 * One page of what a query found.
 *
 * @param total how many issues there are in all
 * @param issues those of the page, in order
 * @param warnings what the functions had to say, for the searcher
 */
public record JqlResults(long total, List<Issue> issues, List<String> warnings) {}
