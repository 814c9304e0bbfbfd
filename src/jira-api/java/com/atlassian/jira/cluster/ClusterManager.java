package com.atlassian.jira.cluster;

public interface ClusterManager {
  java.lang.String getNodeId();
}
