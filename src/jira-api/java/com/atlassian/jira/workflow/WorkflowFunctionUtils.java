package com.atlassian.jira.workflow;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/** Raw maps: that is what Jira's own has. The development host puts the caller under "caller". */
@SuppressWarnings("rawtypes")
public class WorkflowFunctionUtils {
  protected ApplicationUser getCallerUser(Map transientVars, Map args) {
    return (ApplicationUser) transientVars.get("caller");
  }
}
