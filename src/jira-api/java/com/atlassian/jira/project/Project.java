package com.atlassian.jira.project;

public interface Project extends com.atlassian.jira.util.Named, com.atlassian.jira.util.NamedWithDescription, com.atlassian.jira.entity.WithId, com.atlassian.jira.entity.WithKey {
  java.lang.Long getId();
  java.lang.String getName();
  java.lang.String getKey();
}
