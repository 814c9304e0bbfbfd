package com.atlassian.event.api;

public interface EventListenerRegistrar {
  void register(java.lang.Object listener);
  void unregister(java.lang.Object listener);
}
