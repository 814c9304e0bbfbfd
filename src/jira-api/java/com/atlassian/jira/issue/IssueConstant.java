package com.atlassian.jira.issue;

@SuppressWarnings("rawtypes") // as Jira declares it
public interface IssueConstant extends java.lang.Comparable {
  java.lang.String getId();
  java.lang.String getName();
}
