package com.atlassian.jira.issue.fields;

public interface CustomField extends com.atlassian.jira.issue.fields.NavigableField, com.atlassian.jira.issue.fields.HideableField, com.atlassian.jira.issue.fields.ConfigurableField, com.atlassian.jira.issue.fields.renderer.RenderableField, com.atlassian.jira.issue.fields.RequirableField, com.atlassian.jira.issue.fields.OrderableField, com.atlassian.jira.issue.fields.rest.RestAwareField, com.atlassian.jira.issue.fields.rest.RestFieldOperations {
}
