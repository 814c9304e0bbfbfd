package com.atlassian.crowd.embedded.api;

public interface Group extends java.lang.Comparable<com.atlassian.crowd.embedded.api.Group> {
  java.lang.String getName();
}
