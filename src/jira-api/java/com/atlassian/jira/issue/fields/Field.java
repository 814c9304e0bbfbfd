package com.atlassian.jira.issue.fields;

@SuppressWarnings("rawtypes") // as Jira declares it
public interface Field extends java.lang.Comparable {
  java.lang.String getId();
  java.lang.String getName();
}
