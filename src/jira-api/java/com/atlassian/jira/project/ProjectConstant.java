package com.atlassian.jira.project;

public interface ProjectConstant {
}
