package com.atlassian.jira.datetime;

public interface DateTimeFormatter {
  java.lang.String format(java.util.Date date);
  DateTimeFormatter forLoggedInUser();
  DateTimeFormatter forUser(com.atlassian.jira.user.ApplicationUser user);
  DateTimeFormatter withSystemZone();
  DateTimeFormatter withLocale(java.util.Locale locale);
  DateTimeFormatter withStyle(com.atlassian.jira.datetime.DateTimeStyle style);
}
