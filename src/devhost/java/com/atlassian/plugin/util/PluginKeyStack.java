package com.atlassian.plugin.util;

/** Tells which app is on the call stack; here, none is looked for. */
public final class PluginKeyStack {
  private PluginKeyStack() {}

  /** The key of the app that called first, or null. */
  public static String getFirstPluginKey() {
    return null;
  }
}
