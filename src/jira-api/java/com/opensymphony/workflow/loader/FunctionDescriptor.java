package com.opensymphony.workflow.loader;

import java.util.HashMap;
import java.util.Map;

/** Raw maps: that is what Jira's own has. */
@SuppressWarnings("rawtypes")
public class FunctionDescriptor extends AbstractDescriptor {
  private static final long serialVersionUID = 1L;
  private final transient Map args = new HashMap<>();

  public Map getArgs() {
    return args;
  }
}
