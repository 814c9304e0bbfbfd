package org.heed.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the panel to the team where Heed reads, and to nobody else. */
public final class PanelCondition extends AbstractWebCondition {

  private static final Logger log = LoggerFactory.getLogger(PanelCondition.class);

  private final Panels panels;

  /** Made by the app's wiring. */
  public PanelCondition(Panels panels) {
    this.panels = panels;
  }

  @Override
  public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
    if (!(helper.getContextParams().get(HeedPanel.ISSUE) instanceof Issue issue)) {
      return false;
    }
    try {
      return panels.isShown(issue, user);
    } catch (RuntimeException e) {
      // The issue page comes first.
      log.error("whether {} gets a panel could not be found out", issue.getKey(), e);
      return false;
    }
  }
}
