package com.atlassian.scheduler.config;

import java.util.Date;

public final class Schedule {
  private final Type type;
  private final IntervalScheduleInfo interval;

  private Schedule(Type type, IntervalScheduleInfo interval) {
    this.type = type;
    this.interval = interval;
  }

  public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
    return new Schedule(Type.INTERVAL, new IntervalScheduleInfo(firstRunTime, intervalInMillis));
  }

  public Type getType() {
    return type;
  }

  public IntervalScheduleInfo getIntervalScheduleInfo() {
    return interval;
  }

  public enum Type {
    CRON_EXPRESSION,
    INTERVAL
  }
}
