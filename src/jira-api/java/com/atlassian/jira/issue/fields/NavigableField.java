package com.atlassian.jira.issue.fields;

public interface NavigableField extends com.atlassian.jira.issue.fields.Field {
}
