package com.atlassian.jira.issue.watchers;

public interface WatcherManager {
  boolean isWatching(com.atlassian.jira.user.ApplicationUser user, com.atlassian.jira.issue.Issue issue);
  com.atlassian.jira.issue.Issue startWatching(com.atlassian.jira.user.ApplicationUser user, com.atlassian.jira.issue.Issue issue);
}
