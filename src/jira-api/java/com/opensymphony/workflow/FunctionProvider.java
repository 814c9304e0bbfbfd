package com.opensymphony.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;

/** Raw maps: that is the interface that every workflow function of Jira implements. */
@SuppressWarnings("rawtypes")
public interface FunctionProvider {
  void execute(Map transientVars, Map args, PropertySet ps) throws WorkflowException;
}
