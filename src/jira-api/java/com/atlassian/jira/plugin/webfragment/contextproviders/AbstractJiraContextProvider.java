package com.atlassian.jira.plugin.webfragment.contextproviders;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;

/** Raw maps: that is what Jira's own has. Here, unlike there, the helper is made from the context alone. */
@SuppressWarnings({"rawtypes", "unchecked"})
public abstract class AbstractJiraContextProvider implements ContextProvider {
  @Override
  public void init(Map params) {}

  @Override
  public Map getContextMap(Map context) {
    return getContextMap((ApplicationUser) context.get("user"), (JiraHelper) context.get("helper"));
  }

  public abstract Map getContextMap(ApplicationUser user, JiraHelper jiraHelper);
}
