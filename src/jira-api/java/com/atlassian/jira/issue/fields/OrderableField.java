package com.atlassian.jira.issue.fields;

public interface OrderableField extends com.atlassian.jira.issue.fields.Field {
}
