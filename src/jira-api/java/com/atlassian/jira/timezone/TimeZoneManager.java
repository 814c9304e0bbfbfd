package com.atlassian.jira.timezone;

public interface TimeZoneManager {
  java.util.TimeZone getTimeZoneforUser(com.atlassian.jira.user.ApplicationUser user);
  java.util.TimeZone getDefaultTimezone();
}
