package com.atlassian.jira.user.util;

public interface UserManager {
  com.atlassian.jira.user.ApplicationUser getUserByKey(java.lang.String userKey);
  com.atlassian.jira.user.ApplicationUser getUserByName(java.lang.String userName);
}
