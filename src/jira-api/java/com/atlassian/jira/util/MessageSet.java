package com.atlassian.jira.util;

import java.util.Set;

public interface MessageSet extends java.io.Serializable {
  Set<String> getErrorMessages();

  Set<String> getWarningMessages();

  boolean hasAnyErrors();

  boolean hasAnyWarnings();

  boolean hasAnyMessages();

  void addMessageSet(MessageSet messageSet);

  void addErrorMessage(String errorMessage);

  void addWarningMessage(String warningMessage);
}
