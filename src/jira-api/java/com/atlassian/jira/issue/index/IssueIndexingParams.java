package com.atlassian.jira.issue.index;

public class IssueIndexingParams {
}
