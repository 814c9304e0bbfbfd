package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.util.I18nHelper;

public abstract class AbstractJqlFunction implements JqlFunction {
  private volatile JqlFunctionModuleDescriptor moduleDescriptor;

  @Override
  public void init(JqlFunctionModuleDescriptor descriptor) {
    this.moduleDescriptor = descriptor;
  }

  protected JqlFunctionModuleDescriptor getModuleDescriptor() {
    return moduleDescriptor;
  }

  @Override
  public String getFunctionName() {
    return moduleDescriptor.getFunctionName();
  }

  @Override
  public boolean isList() {
    return moduleDescriptor.isList();
  }

  protected I18nHelper getI18n() {
    return moduleDescriptor.getI18nBean();
  }
}
