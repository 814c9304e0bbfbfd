package com.atlassian.jira.bc.issue.search;

public interface SearchService {
}
