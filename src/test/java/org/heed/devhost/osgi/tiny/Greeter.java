package org.heed.devhost.osgi.tiny;

import com.atlassian.jira.cluster.ClusterManager;

/** A bean of the tiny app. */
public class Greeter {
  private final ClusterManager cluster;

  /** Wired by Spring. */
  public Greeter(ClusterManager cluster) {
    this.cluster = cluster;
  }

  String greeting() {
    return "greetings from " + cluster.getNodeId();
  }
}
