package com.atlassian.scheduler.config;

import java.io.Serializable;

public final class JobRunnerKey implements Serializable, Comparable<JobRunnerKey> {
  private static final long serialVersionUID = 1L;
  private final String id;

  private JobRunnerKey(String id) {
    this.id = id;
  }

  public static JobRunnerKey of(String id) {
    return new JobRunnerKey(id);
  }

  @Override
  public int compareTo(JobRunnerKey other) {
    return id.compareTo(other.id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JobRunnerKey that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
