package org.heed.devhost.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;

/**
 * A priority, status, resolution or issue type.
 *
 * @param id its id, a number in letters
 * @param name what people see
 * @param rank its place among its kind, 1 first
 */
public record Constant(String id, String name, long rank)
    implements Priority, Status, Resolution, IssueType {

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public int compareTo(Object other) {
    return Long.compare(rank, ((Constant) other).rank);
  }
}
