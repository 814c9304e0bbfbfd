package com.atlassian.activeobjects.external;

import java.util.Objects;

public final class ModelVersion implements Comparable<ModelVersion> {
  private final long version;

  private ModelVersion(long version) {
    this.version = version;
  }

  public static ModelVersion valueOf(String s) {
    return new ModelVersion(s == null || s.isBlank() ? 0 : Long.parseLong(s.trim()));
  }

  public boolean isOlderThan(ModelVersion mv) {
    return compareTo(mv) < 0;
  }

  @Override
  public int compareTo(ModelVersion other) {
    return Long.compare(version, other.version);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelVersion that && version == that.version;
  }

  @Override
  public int hashCode() {
    return Objects.hash(version);
  }

  @Override
  public String toString() {
    return Long.toString(version);
  }
}
