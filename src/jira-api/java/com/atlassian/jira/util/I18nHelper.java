package com.atlassian.jira.util;

public interface I18nHelper {
  java.util.Locale getLocale();
  java.lang.String getText(java.lang.String key);
  java.lang.String getText(java.lang.String key, java.lang.String value1);
  java.lang.String getText(java.lang.String key, java.lang.String value1, java.lang.String value2);
  java.lang.String getText(java.lang.String key, java.lang.String value1, java.lang.String value2, java.lang.String value3);
  java.lang.String getText(java.lang.String key, java.lang.String value1, java.lang.String value2, java.lang.String value3, java.lang.String value4);
  java.lang.String getText(java.lang.String key, java.lang.Object value1, java.lang.Object value2, java.lang.Object value3);
  java.lang.String getText(java.lang.String key, java.lang.Object value1, java.lang.Object value2, java.lang.Object value3, java.lang.Object value4);
  java.lang.String getText(java.lang.String key, java.lang.Object value1, java.lang.Object value2, java.lang.Object value3, java.lang.Object value4, java.lang.Object value5);
  java.lang.String getText(java.lang.String key, java.lang.Object value1, java.lang.Object value2, java.lang.Object value3, java.lang.Object value4, java.lang.Object value5, java.lang.Object value6);
  java.lang.String getText(java.lang.String key, java.lang.Object value1, java.lang.Object value2, java.lang.Object value3, java.lang.Object value4, java.lang.Object value5, java.lang.Object value6, java.lang.Object value7);
  java.lang.String getText(java.lang.String key, java.lang.String value1, java.lang.String value2, java.lang.String value3, java.lang.String value4, java.lang.String value5, java.lang.String value6, java.lang.String value7);
  java.lang.String getText(java.lang.String key, java.lang.Object value1, java.lang.Object value2, java.lang.Object value3, java.lang.Object value4, java.lang.Object value5, java.lang.Object value6, java.lang.Object value7, java.lang.Object value8);
  java.lang.String getText(java.lang.String key, java.lang.String value1, java.lang.String value2, java.lang.String value3, java.lang.String value4, java.lang.String value5, java.lang.String value6, java.lang.String value7, java.lang.String value8, java.lang.String value9);
  java.lang.String getText(java.lang.String key, java.lang.Object parameters);
}
