package com.atlassian.jira.bc.project.component;

public interface ProjectComponent extends com.atlassian.jira.project.ProjectConstant {
  java.lang.Long getId();
  java.lang.String getName();
}
