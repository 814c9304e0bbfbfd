package org.heed.jira.jobs;

import com.atlassian.jira.cluster.ClusterManager;

/** The Jira node that this is. */
public final class Node {

  private static final String ONLY_ONE = "jira";

  private final ClusterManager cluster;

  /** Made by the app's wiring. */
  public Node(ClusterManager cluster) {
    this.cluster = cluster;
  }

  /** The node's name in the cluster; the same name after a restart. */
  public String name() {
    String id = cluster.getNodeId();
    return id == null ? ONLY_ONE : id;
  }
}
