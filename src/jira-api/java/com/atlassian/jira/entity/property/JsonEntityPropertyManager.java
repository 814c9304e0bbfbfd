package com.atlassian.jira.entity.property;

public interface JsonEntityPropertyManager {
  com.atlassian.jira.entity.property.EntityProperty get(java.lang.String entityName, java.lang.Long entityId, java.lang.String key);
  void put(java.lang.String entityName, java.lang.Long entityId, java.lang.String key, java.lang.String json);
  void delete(java.lang.String entityName, java.lang.Long entityId, java.lang.String key);
  boolean exists(java.lang.String entityName, java.lang.Long entityId, java.lang.String key);
  java.util.Map<java.lang.String, com.atlassian.jira.entity.property.EntityProperty> get(java.lang.String entityName, java.lang.Long entityId, java.util.List<java.lang.String> keys);
}
