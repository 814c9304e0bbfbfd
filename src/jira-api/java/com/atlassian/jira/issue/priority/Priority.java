package com.atlassian.jira.issue.priority;

public interface Priority extends com.atlassian.jira.issue.IssueConstant {
}
