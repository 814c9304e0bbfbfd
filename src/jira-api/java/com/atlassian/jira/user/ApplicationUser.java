package com.atlassian.jira.user;

public interface ApplicationUser extends java.security.Principal {
  java.lang.String getKey();
  java.lang.String getUsername();
  java.lang.String getName();
  boolean isActive();
  java.lang.String getEmailAddress();
  java.lang.String getDisplayName();
}
