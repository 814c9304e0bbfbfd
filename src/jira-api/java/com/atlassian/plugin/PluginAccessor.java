package com.atlassian.plugin;

public interface PluginAccessor {
  com.atlassian.plugin.Plugin getPlugin(java.lang.String key) throws java.lang.IllegalArgumentException;
  boolean isPluginEnabled(java.lang.String key) throws java.lang.IllegalArgumentException;
}
