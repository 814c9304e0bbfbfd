package com.atlassian.jira.plugin.jql.function;

public interface JqlFunctionModuleDescriptor {
  String getFunctionName();

  boolean isList();

  com.atlassian.jira.util.I18nHelper getI18nBean();
}
