package com.atlassian.jira.entity;

public interface WithId {
  java.lang.Long getId();
}
