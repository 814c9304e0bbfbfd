package com.atlassian.jira.issue.fields;

public interface ConfigurableField extends com.atlassian.jira.issue.fields.OrderableField {
}
