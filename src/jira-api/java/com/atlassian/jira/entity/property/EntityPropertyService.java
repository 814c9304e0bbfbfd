package com.atlassian.jira.entity.property;

public interface EntityPropertyService<T extends com.atlassian.jira.entity.WithId> {
}
