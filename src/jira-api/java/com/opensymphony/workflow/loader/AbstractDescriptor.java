package com.opensymphony.workflow.loader;

public abstract class AbstractDescriptor implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  protected AbstractDescriptor() {}
}
