package com.atlassian.jira.issue.status;

public interface Status extends com.atlassian.jira.issue.IssueConstant {
}
