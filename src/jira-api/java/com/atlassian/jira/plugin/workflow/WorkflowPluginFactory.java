package com.atlassian.jira.plugin.workflow;

public interface WorkflowPluginFactory {
  java.util.Map<java.lang.String, ?> getDescriptorParams(java.util.Map<java.lang.String, java.lang.Object> formParams);
}
