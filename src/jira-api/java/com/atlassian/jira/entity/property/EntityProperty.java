package com.atlassian.jira.entity.property;

public interface EntityProperty {
  java.lang.Long getEntityId();
  java.lang.String getKey();
  java.lang.String getValue();
}
