package org.heed.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/** Gives the panel's template what it shows. */
@SuppressWarnings("unchecked") // Jira declares its maps raw
public final class HeedPanel extends AbstractJiraContextProvider {

  /** The name under which Jira and the templates know the issue. */
  static final String ISSUE = "issue";

  private final Panels panels;
  private final JiraAuthenticationContext authentication;

  /** Made by the app's wiring. */
  public HeedPanel(Panels panels, JiraAuthenticationContext authentication) {
    this.panels = panels;
    this.authentication = authentication;
  }

  @Override
  public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
    Issue issue = (Issue) helper.getContextParams().get(ISSUE);
    return context(panels.of(issue, user), authentication);
  }

  static Map<String, Object> context(PanelView panel, JiraAuthenticationContext authentication) {
    return Map.of("panel", panel, "i18n", authentication.getI18nHelper());
  }
}
