package com.atlassian.sal.api.lifecycle;

public interface LifecycleAware {
  void onStart();
  public default void onStop() { throw new UnsupportedOperationException(); }
}
