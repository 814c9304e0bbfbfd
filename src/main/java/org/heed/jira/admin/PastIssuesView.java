package org.heed.jira.admin;

import java.util.List;

/**
 * Reading past issues, as the template shows it.
 *
 * @param state how the last run stands, in words; empty if there was none
 * @param started when it was started
 * @param done how many issues have been read
 * @param total how many there are
 * @param running whether it can be paused
 * @param paused whether it can be resumed
 * @param scopes all projects, and each, to choose from
 */
public record PastIssuesView(
    String state,
    String started,
    int done,
    int total,
    boolean running,
    boolean paused,
    List<OptionView> scopes) {

  public PastIssuesView {
    scopes = List.copyOf(scopes);
  }
}
