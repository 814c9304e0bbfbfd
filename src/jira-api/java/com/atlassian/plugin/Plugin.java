package com.atlassian.plugin;

public interface Plugin extends  java.lang.Comparable<com.atlassian.plugin.Plugin> {
}
