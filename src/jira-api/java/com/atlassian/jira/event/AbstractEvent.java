package com.atlassian.jira.event;

public abstract class AbstractEvent {
  protected AbstractEvent() {}
}
