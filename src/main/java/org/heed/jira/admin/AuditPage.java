package org.heed.jira.admin;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.I18nHelper;
import java.util.List;
import org.heed.store.AuditEntry;
import org.heed.store.AuditLog;

/** Shows the audit log. */
public final class AuditPage {

  private static final int LATEST = 200;

  private final AuditLog audit;
  private final UserManager users;
  private final Moments moments;
  private final JiraAuthenticationContext authentication;

  /** Made by the app's wiring. */
  public AuditPage(
      AuditLog audit,
      UserManager users,
      Moments moments,
      JiraAuthenticationContext authentication) {
    this.audit = audit;
    this.users = users;
    this.moments = moments;
    this.authentication = authentication;
  }

  List<AuditView> show() {
    I18nHelper i18n = authentication.getI18nHelper();
    return audit.latest(LATEST).stream()
        .map(
            entry ->
                new AuditView(
                    moments.shown(entry.at()),
                    who(entry, i18n),
                    i18n.getText(entry.action().labelKey()),
                    entry.subject(),
                    entry.detail()))
        .toList();
  }

  private String who(AuditEntry entry, I18nHelper i18n) {
    return entry.by().map(this::name).orElseGet(() -> i18n.getText("heed.admin.audit.by.heed"));
  }

  private String name(String key) {
    ApplicationUser user = users.getUserByKey(key);
    return user == null ? key : user.getDisplayName();
  }
}
