package com.atlassian.plugin.web;

public interface Condition {
  void init(java.util.Map<java.lang.String, java.lang.String> params) throws com.atlassian.plugin.PluginParseException;
  boolean shouldDisplay(java.util.Map<java.lang.String, java.lang.Object> context);
}
